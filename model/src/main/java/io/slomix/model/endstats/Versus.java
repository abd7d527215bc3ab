package io.slomix.model.endstats;

/**
 * What one player did to one opponent in a round (consumers 2.5).
 *
 * @param lineNumber 1-based line of the joined report, the key within a round
 * @param subjectName who is spoken of, null when that is not known
 * @param subjectGuid his guid where a header gives it, up to 32 letters and digits, else null
 * @param confidence how the subject is known
 * @param opponentName the other player
 * @param kills of the subject against the opponent
 * @param deaths of the subject by the opponent
 */
public record Versus(
    int lineNumber,
    String subjectName,
    String subjectGuid,
    Confidence confidence,
    String opponentName,
    int kills,
    int deaths) {

  /** How the subject of a line is known. */
  public enum Confidence {
    /** A header says it. */
    HEADER,
    /** Only one assignment of players to blocks lets every duel mirror another. */
    ANTISYMMETRY,
    /** Not at all: the line is not to be shown. */
    NONE
  }
}
