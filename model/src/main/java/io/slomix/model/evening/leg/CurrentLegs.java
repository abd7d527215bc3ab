package io.slomix.model.evening.leg;

import io.slomix.model.evidence.ArtifactKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses the current one of several contents under one kind and name, by content alone (R2).
 *
 * @param all each kind, name and digest once, sorted by them
 * @param current the current content of each kind and name
 */
public record CurrentLegs(List<LegEvidence> all, Map<Identity, LegEvidence> current) {

  private static final Comparator<LegEvidence> ORDER =
      Comparator.comparing(LegEvidence::kind)
          .thenComparing(LegEvidence::name)
          .thenComparing(LegEvidence::sha256);

  private static final Comparator<LegEvidence> BEST_LAST =
      Comparator.comparing(LegEvidence::parseStatus)
          .reversed()
          .thenComparingLong(LegEvidence::sizeBytes)
          .thenComparing(LegEvidence::sha256);

  /** What several contents share. */
  public record Identity(ArtifactKind kind, String name) implements Comparable<Identity> {
    @Override
    public int compareTo(Identity other) {
      int byKind = kind.compareTo(other.kind);
      return byKind == 0 ? name.compareTo(other.name) : byKind;
    }
  }

  /** Chooses among these. */
  public static CurrentLegs of(Collection<LegEvidence> evidence) {
    Map<List<Object>, LegEvidence> distinct = new LinkedHashMap<>();
    evidence.forEach(
        item -> distinct.putIfAbsent(List.of(item.kind(), item.name(), item.sha256()), item));
    List<LegEvidence> all = distinct.values().stream().sorted(ORDER).toList();
    Map<Identity, LegEvidence> current = new TreeMap<>();
    for (LegEvidence item : all) {
      current.merge(
          new Identity(item.kind(), item.name()),
          item,
          (a, b) -> BEST_LAST.compare(a, b) >= 0 ? a : b);
    }
    return new CurrentLegs(all, current);
  }

  /** Whether no other content of its name is better. */
  public boolean isCurrent(LegEvidence item) {
    return current.get(new Identity(item.kind(), item.name())).sha256().equals(item.sha256());
  }

  /** The current content of a name, null without one. */
  public LegEvidence of(ArtifactKind kind, String name) {
    return current.get(new Identity(kind, name));
  }
}
