package io.slomix.jobs.timing;

import java.math.BigDecimal;

/**
 * The time of one round by its stats file and by its Lua event; null where nobody says.
 *
 * @param number of the round for people (R25)
 * @param map hostile text
 * @param roundNumber 1 or 2
 * @param stamp of the stats file
 * @param statsSeconds by the stats file
 * @param luaSeconds play time by the Lua event, pauses excluded
 * @param difference stats less Lua, seconds
 * @param correction Lua over stats
 * @param status {@code ALIGNED}, {@code MINOR DIFF}, {@code DISCREPANCY} or {@code NO DATA}
 * @param reason code of the link, or which leg is missing
 * @param endReason of the merged round
 * @param pauseCount pauses by the Lua event
 * @param pauseSeconds their length
 * @param fileGap stamp of the file less end by the Lua event, seconds
 */
public record RoundTiming(
    String server,
    String fingerprint,
    Integer number,
    String map,
    Integer roundNumber,
    String stamp,
    BigDecimal statsSeconds,
    Integer luaSeconds,
    BigDecimal difference,
    BigDecimal correction,
    String status,
    String reason,
    String endReason,
    Integer pauseCount,
    Integer pauseSeconds,
    Long fileGap) {

  /** Whether the Lua event corrects a time that a surrender made too long. */
  public boolean surrenderCorrected() {
    return "SURRENDER".equals(endReason) && difference != null && difference.signum() > 0;
  }
}
