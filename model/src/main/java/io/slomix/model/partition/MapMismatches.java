package io.slomix.model.partition;

import io.slomix.model.partition.cluster.Cluster;
import io.slomix.model.partition.cluster.Member;
import io.slomix.model.partition.link.LinkReason;
import io.slomix.model.partition.link.LinkStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * Marks rounds that end within 10 s of a round of another map: one server cannot play two maps, so
 * one of them is a ghost dump of a map change, or names its map otherwise (13.3, scenarios 30, 64).
 *
 * <p>What has no stats file is marked beside anything. What has one is marked beside an earlier
 * round that has one too; of two at the same instant the one with fewer artifacts, then the later
 * map by name. They stay apart in any case.
 */
final class MapMismatches {

  private static final long SAME_INSTANT_SECONDS = 10;

  private MapMismatches() {}

  /** The rounds with their reasons corrected, in the order given: that of their ends. */
  static List<Cluster> marked(List<Cluster> clusters) {
    List<Cluster> marked = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      Cluster cluster = clusters.get(i);
      boolean ghost = besides(clusters, i).stream().anyMatch(other -> outranks(other, cluster));
      marked.add(ghost ? mark(cluster) : cluster);
    }
    return marked;
  }

  private static List<Cluster> besides(List<Cluster> clusters, int index) {
    Cluster cluster = clusters.get(index);
    int from = index;
    while (from > 0 && isNear(clusters.get(from - 1), cluster)) {
      from--;
    }
    int to = index + 1;
    while (to < clusters.size() && isNear(clusters.get(to), cluster)) {
      to++;
    }
    return clusters.subList(from, to).stream()
        .filter(other -> !other.map().equals(cluster.map()))
        .toList();
  }

  private static boolean isNear(Cluster one, Cluster other) {
    return Math.abs(one.end() - other.end()) <= SAME_INSTANT_SECONDS;
  }

  private static boolean outranks(Cluster other, Cluster cluster) {
    if (!hasStats(cluster)) {
      return true;
    }
    if (!hasStats(other) || other.end() != cluster.end()) {
      return hasStats(other) && other.end() < cluster.end();
    }
    int moreMembers = Integer.compare(other.members().size(), cluster.members().size());
    return moreMembers > 0 || moreMembers == 0 && other.map().compareTo(cluster.map()) < 0;
  }

  private static boolean hasStats(Cluster cluster) {
    return cluster.status() == LinkStatus.LINKED_ROUND_ID;
  }

  private static Cluster mark(Cluster cluster) {
    List<Member> members = new ArrayList<>();
    for (Member member : cluster.members()) {
      members.add(
          switch (member.reason()) {
            case RESOLVED,
                RESOLVED_EXACT_UNIX_MATCH,
                RESOLVED_COMPLEMENT,
                NO_ROWS_FOR_MAP_ROUND,
                ALL_CANDIDATES_OUTSIDE_WINDOW ->
                member.because(LinkReason.MAP_MISMATCH_SAME_INSTANT);
            case AMBIGUOUS_TIE,
                MAP_MISMATCH_SAME_INSTANT,
                DUPLICATE,
                SUPERSEDED,
                DUPLICATE_DUMP,
                INVALID_INPUT,
                TIME_PARSE_FAILED,
                ROUND_NUMBER_CONFLICT,
                DST_AMBIGUOUS,
                TZ_OFFSET_SUSPECTED ->
                member;
          });
    }
    return cluster.with(cluster.label(), members);
  }
}
