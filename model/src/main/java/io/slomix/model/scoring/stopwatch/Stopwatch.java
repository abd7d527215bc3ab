package io.slomix.model.scoring.stopwatch;

import io.slomix.model.lua.rule.SideCode;
import io.slomix.model.scoring.round.ScoredRound;

/**
 * Who won a map, in terms of sides (consumers 3.5, rules 2, 3 and 6).
 *
 * @param result who
 * @param byHeader both rounds have trusted sides; else by time
 * @param winnerSide side of round 2 on which the winner stands; null for a draw or when unknown
 */
public record Stopwatch(Result result, boolean byHeader, Integer winnerSide) {

  private static final long MILLIS = 1000;

  /** Who won. */
  public enum Result {
    /** The team that stands on {@link #winnerSide}. */
    WON,
    /** Both held. */
    DRAW,
    /** It cannot be told. */
    UNKNOWN
  }

  /** Whether the attackers of a round reached their objective. */
  private enum Attack {
    SUCCEEDED,
    FAILED,
    UNKNOWN
  }

  /** The winner by sides where they are trusted, else by time. */
  public static Stopwatch of(ScoredRound round1, ScoredRound round2) {
    return round1.trusted() && round2.trusted() ? byHeader(round1, round2) : byTime(round1, round2);
  }

  /** The side that defends the map: that of round 1, else of round 2; null when neither knows. */
  public static Integer defenderSide(ScoredRound round1, ScoredRound round2) {
    if (round1 != null && round1.defender() != null) {
      return round1.defender();
    }
    return round2 == null ? null : round2.defender();
  }

  private static Stopwatch byHeader(ScoredRound round1, ScoredRound round2) {
    boolean bothHeld =
        round1.winner().equals(round1.defender()) && round2.winner().equals(round2.defender());
    return bothHeld
        ? new Stopwatch(Result.DRAW, true, null)
        : new Stopwatch(Result.WON, true, round2.winner());
  }

  /** The winner by time alone (consumers 3.5, rule 3). */
  static Stopwatch byTime(ScoredRound round1, ScoredRound round2) {
    Integer defender = defenderSide(round1, round2);
    if (defender == null) {
      return new Stopwatch(Result.UNKNOWN, false, null);
    }
    Attack first = attack(round1, defender, round1.limitSeconds());
    Integer timeToBeat = round2.limitSeconds();
    if (timeToBeat == null) {
      timeToBeat = first == Attack.SUCCEEDED ? seconds(round1) : round1.limitSeconds();
    }
    Attack second = attack(round2, defender, timeToBeat);
    if (first == Attack.UNKNOWN || second == Attack.UNKNOWN) {
      return new Stopwatch(Result.UNKNOWN, false, null);
    }
    if (first == Attack.FAILED && second == Attack.FAILED) {
      return new Stopwatch(Result.DRAW, false, null);
    }
    boolean secondWon =
        second == Attack.SUCCEEDED && (first == Attack.FAILED || beat(round1, round2, defender));
    int attackers = SideCode.opposite(defender);
    return new Stopwatch(Result.WON, false, secondWon ? attackers : defender);
  }

  private static Attack attack(ScoredRound round, int defender, Integer limitSeconds) {
    if (round.winner() != null) {
      return round.winner() == defender ? Attack.FAILED : Attack.SUCCEEDED;
    }
    if (round.surrenderTeam() != SideCode.NONE) {
      return round.surrenderTeam() == defender ? Attack.SUCCEEDED : Attack.FAILED;
    }
    if (round.durationMillis() == null || limitSeconds == null) {
      return Attack.UNKNOWN;
    }
    return round.durationMillis() < limitSeconds * MILLIS ? Attack.SUCCEEDED : Attack.FAILED;
  }

  /**
   * Both attacks succeeded: an equal time is not beaten; a known winner or a surrender of the
   * defenders proves that it was.
   */
  private static boolean beat(ScoredRound round1, ScoredRound round2, int defender) {
    if (round2.winner() != null
        || round2.surrenderTeam() == defender
        || round1.durationMillis() == null
        || round2.durationMillis() == null) {
      return true;
    }
    return round2.durationMillis() < round1.durationMillis();
  }

  private static Integer seconds(ScoredRound round) {
    return round.durationMillis() == null
        ? null
        : (Integer) (int) (round.durationMillis() / MILLIS);
  }
}
