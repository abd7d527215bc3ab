package io.slomix.model.evening.leg;

import io.slomix.model.clock.FileClock;
import io.slomix.model.clock.Readings;
import io.slomix.model.correlate.Evenings;
import io.slomix.model.correlate.Evenings.Reach;
import io.slomix.model.endstats.EndstatsFileName;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.proximity.capture.CaptureFileName;
import io.slomix.model.stats.StatsFileName;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Cuts the evidence of all legs of a server into evenings (design 3). */
public final class LegEvenings {

  private LegEvenings() {}

  /**
   * When an artifact says that its round was played: by the clock in its name, by the end that it
   * names; empty where it says neither, so that it can be part of no evening.
   */
  public static Optional<Readings> readingsOf(LegEvidence item, ZoneId zone) {
    if (item.kind() == ArtifactKind.STATS) {
      return StatsFileName.parse(item.name()).map(name -> FileClock.readings(name, zone));
    }
    if (item.kind() == ArtifactKind.ENDSTATS) {
      return EndstatsFileName.parse(item.name())
          .map(name -> FileClock.readings(name.sameClock(), zone));
    }
    if (item.lua() != null) {
      return Optional.ofNullable(item.lua().timing().endUnix()).map(Readings::single);
    }
    if (item.capture() != null && item.capture().endUnix() != null) {
      return Optional.of(Readings.single(item.capture().endUnix()));
    }
    return CaptureFileName.parse(item.name())
        .map(name -> FileClock.readings(name.sameClock(), zone));
  }

  /** The stretch of time that an artifact occupies; empty for one of no evening. */
  public static Optional<Reach> reachOf(LegEvidence item, ZoneId zone) {
    return readingsOf(item, zone).map(Evenings::reachOf);
  }

  /**
   * The stretch of time that artifacts occupy together, several contents of one name among them;
   * empty when none of them says when.
   */
  public static Optional<Reach> reachOf(Collection<LegEvidence> items, ZoneId zone) {
    return items.stream().flatMap(item -> reachOf(item, zone).stream()).reduce(Reach::union);
  }

  /**
   * The evenings in order of time. All contents of one name are in one evening, wherever they lie,
   * and so is everything between them (R2); what says no time under any content is left out.
   */
  public static List<List<LegEvidence>> cut(Collection<LegEvidence> evidence, ZoneId zone) {
    Map<String, Reach> byName = new HashMap<>();
    for (LegEvidence item : evidence) {
      reachOf(item, zone).ifPresent(reach -> byName.merge(item.nameKey(), reach, Reach::union));
    }
    return Evenings.cut(
        List.copyOf(evidence), item -> Optional.ofNullable(byName.get(item.nameKey())));
  }

  /** Artifacts that belong to no evening, by kind and name: all contents of each. */
  public static SortedMap<String, List<LegEvidence>> timeless(
      Collection<LegEvidence> evidence, ZoneId zone) {
    SortedMap<String, List<LegEvidence>> byName = new TreeMap<>();
    evidence.forEach(
        item -> byName.computeIfAbsent(item.nameKey(), key -> new ArrayList<>()).add(item));
    byName.values().removeIf(contents -> reachOf(contents, zone).isPresent());
    return byName;
  }
}
