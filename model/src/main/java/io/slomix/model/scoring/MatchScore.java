package io.slomix.model.scoring;

import io.slomix.model.lua.rule.SideCode;
import io.slomix.model.scoring.match.MatchSlots;
import io.slomix.model.scoring.round.ScoredRound;
import io.slomix.model.scoring.row.MatchResult;
import io.slomix.model.scoring.stopwatch.ScoreScale;
import io.slomix.model.scoring.stopwatch.Stopwatch;
import io.slomix.model.scoring.stopwatch.Stopwatch.Result;
import io.slomix.model.scoring.team.SessionTeams;
import io.slomix.model.scoring.team.Team;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Scores one match (consumers 3.5). A match counts when both rounds have a stats file that counts
 * (R9: no webhook alone changes a public number), none was broken off, and it is known who won and
 * who stood where. One that does not count still shows what is known of it, without points.
 */
final class MatchScore {

  private static final int MILLIS_DIGITS = 3;

  private final MatchSlots match;
  private final MatchSides sides;
  private final Stopwatch stopwatch;

  private MatchScore(MatchSlots match, SessionTeams teams) {
    this.match = match;
    this.sides = MatchSides.of(match, teams);
    this.stopwatch = match.whole() ? Stopwatch.of(match.round1(), match.round2()) : null;
  }

  /**
   * The row of a match.
   *
   * @param sessionKey null without a session
   * @param playSequence this is the n-th play of the map in its session
   */
  static MatchResult of(
      MatchSlots match, String sessionKey, int playSequence, SessionTeams teams, ScoreScale scale) {
    return new MatchScore(match, teams).row(sessionKey, playSequence, scale);
  }

  private MatchResult row(String sessionKey, int playSequence, ScoreScale scale) {
    String note = note();
    boolean counted = note == null;
    Team winner = winner();
    boolean draw = stopwatch != null && stopwatch.result() == Result.DRAW;
    Integer defender = Stopwatch.defenderSide(match.round1(), match.round2());
    return new MatchResult(
        match.id(),
        match.first().map(),
        sessionKey,
        match.round1() == null ? null : match.round1().fingerprint(),
        match.round2() == null ? null : match.round2().fingerprint(),
        match.state().code(),
        match.completenessPercent(),
        match.first().end(),
        match.last().end(),
        playSequence,
        match.provisional(),
        counted,
        draw ? "draw" : winner == null ? null : winner.name(),
        counted ? (Integer) scale.points(winner == Team.A, draw) : null,
        counted ? (Integer) scale.points(winner == Team.B, draw) : null,
        attackSeconds(sides.teamARound1(), defender),
        attackSeconds(other(sides.teamARound1()), defender),
        stopwatch == null ? null : stopwatch.winnerSide(),
        sides.teamARound1(),
        other(sides.teamARound1()),
        defender,
        source(),
        note);
  }

  private Team winner() {
    if (stopwatch == null || stopwatch.winnerSide() == null || sides.teamARound1() == null) {
      return null;
    }
    boolean stoodThereInRound1 = stopwatch.winnerSide().equals(sides.teamARound1());
    return stoodThereInRound1 ? Team.B : Team.A;
  }

  private String source() {
    if (!match.whole() || !match.round1().hasStats() || !match.round2().hasStats()) {
      return "incomplete";
    }
    if (sides.ambiguous()) {
      return "ambiguous";
    }
    return stopwatch.byHeader() ? "header" : "time";
  }

  private String note() {
    if (!match.whole()) {
      return match.round2() == null ? "R1 only" : "R2 only";
    }
    String first = note("R1", match.round1());
    if (first != null) {
      return first;
    }
    String second = note("R2", match.round2());
    if (second != null) {
      return second;
    }
    if (sides.ambiguous()) {
      return "teams ambiguous";
    }
    return stopwatch.result() == Result.UNKNOWN ? "winner unknown" : null;
  }

  private static String note(String name, ScoredRound round) {
    if (!round.hasStats()) {
      return name + " without stats file";
    }
    if (round.brokenOff()) {
      return name + " broken off";
    }
    return round.counted() ? null : name + " does not count";
  }

  /** How long the team that stood on a side in round 1 attacked, whichever round that was. */
  private BigDecimal attackSeconds(Integer round1Side, Integer defender) {
    if (round1Side == null || defender == null) {
      return null;
    }
    ScoredRound attack = round1Side.equals(defender) ? match.round2() : match.round1();
    return attack == null || attack.durationMillis() == null
        ? null
        : BigDecimal.valueOf(attack.durationMillis(), MILLIS_DIGITS)
            .setScale(1, RoundingMode.HALF_UP);
  }

  private static Integer other(Integer side) {
    return side == null ? null : (Integer) SideCode.opposite(side);
  }
}
