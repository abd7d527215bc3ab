package io.slomix.model.scoring;

import io.slomix.model.match.file.FileStatus;
import io.slomix.model.round.EndReason;
import io.slomix.model.scoring.round.ScoredRound;
import io.slomix.model.testing.ScoredRounds;
import java.util.ArrayList;
import java.util.List;

/** Invented nights: matches one after the other, with constant teams that swap sides. */
final class InventedNight {

  static final List<String> TEAM_A = List.of("A1", "A2", "A3");
  static final List<String> TEAM_B = List.of("B1", "B2", "B3");

  private static final int AXIS = 1;
  private static final int ALLIES = 2;

  private final List<ScoredRound> rounds = new ArrayList<>();
  private final boolean trusted;
  private long clock = 1_773_000_000L;

  /** A night whose headers say who won, or not. */
  InventedNight(boolean trusted) {
    this.trusted = trusted;
  }

  /**
   * Plays a map that Axis defends.
   *
   * @param aAttacksFirst team A attacks in round 1
   * @param limit of round 1
   * @param first seconds of round 1
   * @param firstWon the attackers of round 1 reached the objective
   * @param second seconds of round 2
   * @param secondWon the attackers of round 2 did
   */
  InventedNight map(
      String map,
      boolean aAttacksFirst,
      int limit,
      int first,
      boolean firstWon,
      int second,
      boolean secondWon) {
    String match = "match-" + rounds.size();
    add(map, match, 1, aAttacksFirst, first, limit, firstWon);
    add(map, match, 2, !aAttacksFirst, second, firstWon ? first : limit, secondWon);
    return this;
  }

  private void add(
      String map,
      String match,
      int number,
      boolean aAttacks,
      int seconds,
      int limit,
      boolean attackersWon) {
    clock += seconds + 60;
    rounds.add(
        ScoredRounds.round(match + "/" + number, map, number, clock)
            .of(match, FileStatus.PAIRED)
            .sides(trusted ? (Integer) (attackersWon ? ALLIES : AXIS) : null, AXIS)
            .played(seconds, limit)
            .ended(attackersWon ? EndReason.OBJECTIVE : EndReason.NORMAL, 0)
            .players(aAttacks ? TEAM_B : TEAM_A, aAttacks ? TEAM_A : TEAM_B)
            .build());
  }

  List<ScoredRound> rounds() {
    return rounds;
  }
}
