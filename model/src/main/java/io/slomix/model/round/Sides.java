package io.slomix.model.round;

import io.slomix.model.stats.StatsHeader;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Defender and winner of a round, and how far they can be trusted (stats-file 6.1, 6.2; R12).
 *
 * @param defender 1 Axis or 2 Allies; the default 1 when the header has none
 * @param winner 1, 2, 0 for nobody, or the number out of range that the header has
 * @param findings what was wrong with either, in header order
 * @param inherited the defender was taken from the round 1 of the match
 */
public record Sides(int defender, int winner, List<SideFinding> findings, boolean inherited) {

  private static final int AXIS = 1;
  private static final int ALLIES = 2;
  private static final int NOBODY = 0;

  /** Takes a copy of the findings. */
  public Sides {
    findings = List.copyOf(findings);
  }

  /** Reads f5 and f6 of a header. */
  static Sides of(StatsHeader header) {
    Reading defender = Reading.of(header.defender());
    Reading winner = Reading.of(header.winner());
    SideFinding aboutDefender =
        defender.finding(
            SideFinding.DEFENDER_MISSING,
            SideFinding.DEFENDER_NON_NUMERIC,
            SideFinding.DEFENDER_OUT_OF_RANGE,
            AXIS);
    SideFinding aboutWinner =
        winner.finding(
            SideFinding.WINNER_MISSING,
            SideFinding.WINNER_NON_NUMERIC,
            SideFinding.WINNER_OUT_OF_RANGE,
            NOBODY);
    return new Sides(
        aboutDefender == null ? defender.value() : AXIS,
        winner.isNumber() ? winner.value() : NOBODY,
        Stream.of(aboutDefender, aboutWinner).filter(f -> f != null).toList(),
        false);
  }

  /**
   * These sides with the defender of the match's round 1 where the own one is unusable. The winner
   * is never inherited.
   */
  public Sides inheritingDefender(Sides ofRound1) {
    if (!lacksDefender() || ofRound1.lacksDefender()) {
      return this;
    }
    return new Sides(ofRound1.defender, winner, findings, true);
  }

  /** These sides of a round that ended without a winner. */
  public Sides withoutWinner() {
    return new Sides(defender, NOBODY, List.of(), false);
  }

  /** How far the sides can be trusted: the first state that applies. */
  public ScoreConfidence confidence() {
    boolean bothKnown = isSide(defender) && isSide(winner);
    if (inherited && bothKnown) {
      return ScoreConfidence.TIME_FALLBACK;
    }
    if (findings.stream().anyMatch(SideFinding::isContradiction)) {
      return ScoreConfidence.AMBIGUOUS;
    }
    if (bothKnown && findings.isEmpty()) {
      return ScoreConfidence.VERIFIED_HEADER;
    }
    return bothKnown ? ScoreConfidence.AMBIGUOUS : ScoreConfidence.MISSING;
  }

  /** The winner as exported: 1, 2 or null. */
  public Integer winnerOrNull() {
    return isSide(winner) ? winner : null;
  }

  /** Whether an outcome may be read from the sides. */
  public boolean trusted() {
    return confidence().trusted();
  }

  /** Whether the attackers reached their objective; only meaningful when {@link #trusted()}. */
  public boolean attackersWon() {
    return winner != defender;
  }

  private boolean lacksDefender() {
    return findings.stream().anyMatch(SideFinding::isAboutDefender);
  }

  private static boolean isSide(int value) {
    return value == AXIS || value == ALLIES;
  }

  /** A side text: a number, a name, nothing, or garbage. */
  private record Reading(boolean isMissing, boolean isNumber, int value) {

    static Reading of(String text) {
      String word = text.strip().toLowerCase(Locale.ROOT);
      return switch (word) {
        case "" -> new Reading(true, false, NOBODY);
        case "axis" -> new Reading(false, true, AXIS);
        case "allies" -> new Reading(false, true, ALLIES);
        case "draw", "unknown" -> new Reading(false, true, NOBODY);
        default ->
            word.matches("[+-]?[0-9]{1,9}")
                ? new Reading(false, true, Integer.parseInt(word))
                : new Reading(false, false, NOBODY);
      };
    }

    SideFinding finding(
        SideFinding missing, SideFinding nonNumeric, SideFinding outOfRange, int lowest) {
      if (isMissing) {
        return missing;
      }
      if (!isNumber) {
        return nonNumeric;
      }
      return value < lowest || value > ALLIES ? outOfRange : null;
    }
  }
}
