package io.slomix.model.partition.group;

import io.slomix.model.partition.end.EndSource;
import io.slomix.model.partition.reading.PlacedRecord;
import java.util.ArrayList;
import java.util.List;

/** Runs the steps of lua-round-event 17.4 over the records of one map of one server. */
public final class MapRounds {

  private MapRounds() {}

  /**
   * The rounds of a map, in order of their ends.
   *
   * @param records all of one map, each once
   */
  public static List<RoundGroup> of(List<PlacedRecord> records) {
    List<PlacedRecord> unreadable = new ArrayList<>();
    List<PlacedRecord> vague = new ArrayList<>();
    List<PlacedRecord> firm = new ArrayList<>();
    for (PlacedRecord r : records) {
      if (r.record().end().vague()) {
        vague.add(r);
      } else if (r.record().content().readable()) {
        firm.add(r);
      } else if (r.record().source() == EndSource.STATS) {
        unreadable.add(r);
      }
    }
    SecondDumps dumps = SecondDumps.takenFrom(Chains.byGap(firm));
    List<RoundGroup> groups = new ArrayList<>();
    for (List<PlacedRecord> chain : UnreadableFiles.applied(unreadable, dumps)) {
      for (List<PlacedRecord> round : Chains.rounds(chain)) {
        groups.add(RoundGroup.of(round));
      }
    }
    List<RoundGroup> joined = VagueMessages.placed(Complement.joined(groups), vague);
    return joined.stream()
        .map(g -> g.withDumps(dumps.of(g.stats())))
        .sorted(RoundGroup.ORDER)
        .toList();
  }
}
