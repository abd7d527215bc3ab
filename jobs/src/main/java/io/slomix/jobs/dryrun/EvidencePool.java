package io.slomix.jobs.dryrun;

import io.slomix.model.correlate.StatsEvidence;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Decoded evidence by server, each name and digest once (R2). Not thread-safe. */
final class EvidencePool {

  private final Map<String, Map<Key, StatsEvidence>> byServer = new TreeMap<>();

  /** Identity of an item within its server. */
  record Key(String name, String sha256) implements Comparable<Key> {

    static Key of(StatsEvidence item) {
      return new Key(item.name(), item.sha256());
    }

    @Override
    public int compareTo(Key other) {
      int byName = name.compareTo(other.name);
      return byName == 0 ? sha256.compareTo(other.sha256) : byName;
    }
  }

  /** Adds an item unless it is there; says whether it was not. */
  boolean add(String server, StatsEvidence item) {
    return byServer.computeIfAbsent(server, s -> new TreeMap<>()).putIfAbsent(Key.of(item), item)
        == null;
  }

  boolean contains(String server, Key key) {
    return byServer.getOrDefault(server, Map.of()).containsKey(key);
  }

  Set<String> servers() {
    return byServer.keySet();
  }

  Collection<StatsEvidence> of(String server) {
    return byServer.getOrDefault(server, Map.of()).values();
  }

  /** How many items there are. */
  long size() {
    return byServer.values().stream().mapToLong(Map::size).sum();
  }

  /** Adds everything of another pool. */
  void addAll(EvidencePool other) {
    other.byServer.forEach((server, items) -> items.values().forEach(item -> add(server, item)));
  }
}
