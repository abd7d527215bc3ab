package io.slomix.model.testing;

import io.slomix.model.lua.LuaPlayer;
import io.slomix.model.lua.LuaRound;
import io.slomix.model.lua.LuaSurrender;
import io.slomix.model.lua.LuaTiming;
import java.util.List;

/**
 * Builds invented Lua rounds; unless told otherwise the attackers reach the objective of {@code
 * etl_frostbite} after 315 of 720 seconds.
 */
public final class LuaRounds {

  private String map = "etl_frostbite";
  private int label = 1;
  private int winner = 2;
  private int defender = 1;
  private String endReason = "objective";
  private Integer playtimeSeconds = 315;
  private Integer timeLimitSeconds = 720;
  private LuaSurrender surrender = LuaSurrender.NONE;
  private long end = 1_773_435_255L;

  private LuaRounds() {}

  public static LuaRounds round() {
    return new LuaRounds();
  }

  public LuaRounds map(String value) {
    map = value;
    return this;
  }

  public LuaRounds label(int value) {
    label = value;
    return this;
  }

  public LuaRounds sides(int winningSide, int defendingSide) {
    winner = winningSide;
    defender = defendingSide;
    return this;
  }

  public LuaRounds endReason(String raw) {
    endReason = raw;
    return this;
  }

  public LuaRounds played(Integer seconds, Integer limitSeconds) {
    playtimeSeconds = seconds;
    timeLimitSeconds = limitSeconds;
    return this;
  }

  public LuaRounds surrenderOf(int team) {
    surrender = new LuaSurrender(team, null, null);
    return this;
  }

  public LuaRounds endingAt(long unix) {
    end = unix;
    return this;
  }

  public LuaRound build() {
    return new LuaRound(
        map,
        map,
        label,
        winner,
        defender,
        endReason,
        new LuaTiming(
            end - 348, end, playtimeSeconds, timeLimitSeconds, 1, 33, 1, end - 349, end - 348),
        surrender,
        0,
        1,
        List.of(new LuaPlayer("9F3A51C2D07E4B6688AA10CC42D3E7F1", "Kestrel")),
        List.of(new LuaPlayer("C7780B21E4F59A0D3366EE11924FBC58", "Tin")),
        List.of(),
        List.of(),
        "1.7.2",
        List.of());
  }
}
