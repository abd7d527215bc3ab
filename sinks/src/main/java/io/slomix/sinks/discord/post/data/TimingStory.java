package io.slomix.sinks.discord.post.data;

import java.math.BigDecimal;
import java.util.List;

/** The times of a round by its stats file and by the Lua module. */
public record TimingStory(
    Integer roundId,
    String map,
    Integer roundNumber,
    String stamp,
    long roundEnd,
    BigDecimal statsSeconds,
    BigDecimal limitSeconds,
    Integer luaSeconds,
    Integer warmupSeconds,
    Integer pauseCount,
    Integer pauseSeconds,
    String endReason,
    String confidence,
    Integer surrenderTeam,
    String surrenderName,
    Long fileInstant,
    Long fileMinusLuaSeconds,
    List<Player> players) {

  /** A player of the round. */
  public record Player(
      String guid,
      String name,
      int team,
      String sideMarker,
      long playedSeconds,
      long deadSeconds,
      long damageGiven,
      BigDecimal dpm) {}
}
