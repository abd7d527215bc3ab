package io.slomix.model.partition.cluster;

import io.slomix.model.partition.group.RoundGroup;
import io.slomix.model.partition.link.LinkReason;
import java.util.List;
import java.util.OptionalLong;

/**
 * The rounds with a stats file that come into question for a group (lua-round-event 17.4 step 5):
 * those within 2 700 s, and those whole hours away, which is what a wrong zone looks like (scenario
 * 33, 18.2).
 *
 * @param nearestSeconds distance of the nearest round, null when that does not come into question
 * @param count how many there are, the group itself included when it has a stats file
 */
record Candidates(Long nearestSeconds, int count) {

  private static final long REACH_SECONDS = 2_700;
  private static final long HOUR_SECONDS = 3_600;
  private static final long HOUR_TOLERANCE_SECONDS = 10;

  static Candidates of(RoundGroup group, List<RoundGroup> withStats) {
    OptionalLong nearest = withStats.stream().mapToLong(round -> round.distanceTo(group)).min();
    long count =
        withStats.stream().filter(round -> comesIntoQuestion(round.distanceTo(group))).count();
    boolean near = nearest.isPresent() && comesIntoQuestion(nearest.getAsLong());
    return new Candidates(near ? (Long) nearest.getAsLong() : null, Math.toIntExact(count));
  }

  private static boolean comesIntoQuestion(long distance) {
    long fromHour = distance % HOUR_SECONDS;
    boolean wholeHours =
        Math.min(fromHour, HOUR_SECONDS - fromHour) <= HOUR_TOLERANCE_SECONDS
            && distance <= 14 * HOUR_SECONDS + HOUR_TOLERANCE_SECONDS;
    return distance <= REACH_SECONDS || wholeHours;
  }

  /** Why a group that is not tied has no stats file. */
  LinkReason unlinkedReason() {
    return nearestSeconds == null
        ? LinkReason.NO_ROWS_FOR_MAP_ROUND
        : LinkReason.ALL_CANDIDATES_OUTSIDE_WINDOW;
  }
}
