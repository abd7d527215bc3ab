package io.slomix.model.partition.group;

import io.slomix.model.partition.reading.PlacedRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places the messages of which only the time of sending is known, after everything else
 * (lua-round-event 17.2 last row, scenario 38). Such a message starts and extends no cluster; it
 * joins the one round within 30 s when the next best is at least 10 s further. It may bring what
 * the round already has: then it is another delivery of it.
 */
final class VagueMessages {

  private static final long LINK_SECONDS = 30;
  private static final long TIE_MARGIN_SECONDS = 10;

  private VagueMessages() {}

  /** The groups of a map with the messages placed. */
  static List<RoundGroup> placed(List<RoundGroup> groups, List<PlacedRecord> messages) {
    List<RoundGroup> placed = new ArrayList<>(groups);
    List<PlacedRecord> tied = new ArrayList<>();
    List<PlacedRecord> alone = new ArrayList<>();
    for (PlacedRecord message : messages.stream().sorted(PlacedRecord.ORDER).toList()) {
      RoundGroup single = RoundGroup.of(List.of(message));
      // Ends are judged as they were before any message joined, so that order plays no part.
      List<RoundGroup> near = nearest(groups, single);
      if (near.isEmpty()) {
        alone.add(message);
      } else if (near.size() > 1) {
        tied.add(message);
      } else {
        int index = groups.indexOf(near.get(0));
        placed.set(index, placed.get(index).with(single));
      }
    }
    placed.addAll(amongThemselves(alone));
    amongThemselves(tied).forEach(group -> placed.add(group.asTied()));
    return placed;
  }

  private static List<RoundGroup> amongThemselves(List<PlacedRecord> messages) {
    return Chains.byGap(messages).stream()
        .flatMap(chain -> Chains.rounds(chain).stream())
        .map(RoundGroup::of)
        .toList();
  }

  /** None when nothing is within reach, one when it is clear, several when they are tied. */
  private static List<RoundGroup> nearest(List<RoundGroup> groups, RoundGroup message) {
    List<RoundGroup> byDistance =
        groups.stream()
            .filter(g -> g.distanceTo(message) <= LINK_SECONDS + TIE_MARGIN_SECONDS)
            .sorted(
                Comparator.comparingLong((RoundGroup g) -> g.distanceTo(message))
                    .thenComparing(RoundGroup.ORDER))
            .toList();
    if (byDistance.isEmpty() || !byDistance.get(0).fitsWith(message)) {
      return List.of();
    }
    if (byDistance.get(0).end() == message.end() && byDistance.get(0).stats() == null) {
      // Both would be named after the same end (R1).
      return byDistance.subList(0, 1);
    }
    long closest = byDistance.get(0).distanceTo(message) + TIE_MARGIN_SECONDS;
    return byDistance.stream().filter(g -> g.distanceTo(message) < closest).toList();
  }
}
