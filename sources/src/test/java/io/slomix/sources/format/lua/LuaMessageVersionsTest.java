package io.slomix.sources.format.lua;

import static io.slomix.sources.format.lua.InventedMessage.exampleA;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.evidence.Reason;
import io.slomix.model.lua.LuaRound;
import io.slomix.model.lua.LuaTiming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of every version of the script (lua-round-event 5). */
class LuaMessageVersionsTest {

  @Test
  void version110UsesOtherNames() {
    InventedMessage message = InventedMessage.empty();
    message.text("Map", "supply").text("Round", "2").text("Winner", "1").text("Defender", "1");
    message.text("Duration", "601 sec").text("Time Limit", "12 min").text("Pauses", "1 (30 sec)");
    message.text("End Reason", "time_expired").text("Start Unix", "1769112000");
    message.text("End Unix", "1769112631").text("Axis", "Kestrel, Tin").text("Allies", "(none)");
    message.list("Axis_JSON", InventedMessage.AXIS).list("Allies_JSON", "[]");
    LuaRound round = message.footer("Slomix Lua Webhook v1.1.0").round();
    assertThat(round.timing())
        .isEqualTo(new LuaTiming(1769112000L, 1769112631L, 601, 720, 1, 30, 0, null, 1769112000L));
    assertThat(round.endReasonRaw()).isEqualTo("time_expired");
    assertThat(round.axisPlayers()).hasSize(2);
    assertThat(round.alliesPlayers()).isEmpty();
    assertThat(round.luaVersion()).isEqualTo("1.1.0");
    assertThat(round.parseStatus()).isEqualTo(ParseStatus.OK);
  }

  @Test
  void version142HasTwoFieldsMore() {
    LuaRound round =
        exampleA()
            .without("Lua_SpawnSummary")
            .text("Lua_WarmupEnd", "1773434907")
            .text("Axis", "Kestrel, morrow.")
            .text("Allies", "Tin, olive|x")
            .footer("Slomix Lua Webhook v1.4.2")
            .round();
    assertThat(round.withRemarks(exampleA().round().remarks()).timing())
        .isEqualTo(exampleA().round().timing());
    assertThat(round.luaVersion()).isEqualTo("1.4.2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lua_SpawnStats_JSON", "Lua_Spawn_Stats_JSON", "spawn_stats"})
  void announcedSpawnFieldsAreRead(String name) {
    assertThat(exampleA().list(name, InventedMessage.SPAWNS).round().spawns()).hasSize(1);
    assertThat(exampleA().json(name, InventedMessage.SPAWNS).round().spawns()).hasSize(1);
  }

  @Test
  void unknownVersionIsRemarkedAndCostsNothing() {
    LuaRound round = exampleA().footer("Slomix Lua Webhook v1.6").round();
    assertThat(round.luaVersion()).isEqualTo("unknown");
    assertThat(round.remarks()).containsExactly(Reason.VERSION_UNKNOWN);
    assertThat(round.parseStatus()).isEqualTo(ParseStatus.OK);
    assertThat(exampleA().footer("v9.9.9 from the future").round().luaVersion()).isEqualTo("9.9.9");
  }

  @Test
  void handMadePostWithTheLeastFieldsIsPartial() {
    LuaRound round =
        InventedMessage.empty().json("map", "\"supply\"").json("round", "1").footer("").round();
    assertThat(round.timing())
        .isEqualTo(new LuaTiming(null, null, null, null, 0, 0, 0, null, null));
    assertThat(round.endReasonRaw()).isEqualTo("unknown");
    assertThat(round.remarks())
        .containsExactly(
            Reason.END_MISSING,
            Reason.TEAMS_EMPTY,
            Reason.WINNER_MISSING_OR_INVALID,
            Reason.DEFENDER_MISSING_OR_INVALID,
            Reason.VERSION_UNKNOWN);
    assertThat(round.parseStatus()).isEqualTo(ParseStatus.PARTIAL);
  }
}
