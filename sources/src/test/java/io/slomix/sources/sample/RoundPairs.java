package io.slomix.sources.sample;

import io.slomix.sources.sample.truth.PlayerTruth;
import io.slomix.sources.sample.truth.SampleRound;
import java.util.ArrayList;
import java.util.List;

/** Both files of a match as read back from their text, compared by the monotone counters. */
record RoundPairs(StatsFileReading firstFile, StatsFileReading secondFile) {
  /** Damage, gibs, self and team kills; 22 is the time played. */
  private static final List<Integer> MONOTONE_TABS = List.of(0, 1, 2, 3, 4, 5, 6, 7);

  private static final int TIME_PLAYED = 22;
  private static final int WEAPONS = 28;

  static RoundPairs of(List<SampleRound> evening, SampleRound second) {
    SampleRound first =
        evening.stream()
            .filter(round -> round.matchOrdinal() == second.matchOrdinal() && round.number() == 1)
            .findFirst()
            .orElseThrow();
    return new RoundPairs(read(first), read(second));
  }

  boolean knowsInFirst(PlayerTruth player) {
    return firstFile.byGuid().containsKey(player.guid8());
  }

  StatsFileReading.Line first(PlayerTruth player) {
    return firstFile.byGuid().get(player.guid8());
  }

  StatsFileReading.Line second(PlayerTruth player) {
    return secondFile.byGuid().get(player.guid8());
  }

  /** Positions of the monotone counters that are smaller in the second file. */
  List<Integer> shrunk(PlayerTruth player) {
    return changed(player, -1);
  }

  /** Positions of the monotone counters that are larger in the second file. */
  List<Integer> grown(PlayerTruth player) {
    return changed(player, 1);
  }

  private List<Integer> changed(PlayerTruth player, int direction) {
    List<Long> before = monotone(first(player));
    List<Long> after = monotone(second(player));
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (Long.signum(after.get(i) - before.get(i)) == direction) {
        changed.add(i);
      }
    }
    return changed;
  }

  private static List<Long> monotone(StatsFileReading.Line line) {
    List<Long> counters = new ArrayList<>(MONOTONE_TABS.stream().map(line::tab).toList());
    counters.add(line.tenths(TIME_PLAYED));
    int next = 0;
    for (int bit = 0; bit < WEAPONS; bit++) {
      boolean used = (line.mask() >> bit & 1) == 1;
      for (int stat : List.of(0, 2, 3, 4)) {
        counters.add(used ? (long) line.block().get(next + stat) : 0L);
      }
      next += used ? 5 : 0;
    }
    return counters;
  }

  private static StatsFileReading read(SampleRound round) {
    return StatsFileReading.of(round.file().orElseThrow().text());
  }
}
