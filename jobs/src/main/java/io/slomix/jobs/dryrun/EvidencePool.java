package io.slomix.jobs.dryrun;

import io.slomix.model.evening.leg.LegEvidence;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Decoded evidence by server, each name and digest once (R2). Not thread-safe. */
final class EvidencePool {

  private final Map<String, Map<ContentKey, LegEvidence>> byServer = new TreeMap<>();

  /** Adds an item unless it is there; says whether it was not. */
  boolean add(String server, LegEvidence item) {
    return byServer
            .computeIfAbsent(server, s -> new TreeMap<>())
            .putIfAbsent(ContentKey.of(item), item)
        == null;
  }

  boolean contains(String server, ContentKey key) {
    return byServer.getOrDefault(server, Map.of()).containsKey(key);
  }

  Set<String> servers() {
    return byServer.keySet();
  }

  Collection<LegEvidence> of(String server) {
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
