package io.slomix.model.scoring.row;

/**
 * A row of {@code lineup_change}: how a team differs from its round before (consumers 3.6).
 *
 * @param sessionKey the gaming session
 * @param ordinal place in the session, from 0
 * @param roundFingerprint the round in which it shows first
 * @param team {@code A} or {@code B}
 * @param change what happened
 * @param outGuid8 who left, null for nobody
 * @param outName what he was called
 * @param inGuid8 who came, null for nobody
 * @param inName what he is called
 */
public record LineupChange(
    String sessionKey,
    int ordinal,
    String roundFingerprint,
    String team,
    Change change,
    String outGuid8,
    String outName,
    String inGuid8,
    String inName) {

  /** What happened to a team. */
  public enum Change {
    /** One came for another. */
    SUBSTITUTION,
    /** One came. */
    LATE_JOIN,
    /** One left. */
    LEAVE
  }
}
