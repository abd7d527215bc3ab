package io.slomix.sources.format.lua;

import static io.slomix.sources.format.lua.InventedMessage.exampleA;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.evidence.Reason;
import io.slomix.model.lua.LuaPause;
import io.slomix.model.lua.LuaPlayer;
import io.slomix.model.lua.LuaRound;
import io.slomix.model.lua.LuaSurrender;
import io.slomix.model.lua.LuaTiming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of a message of the current script (lua-round-event 3, 7). */
class LuaMessageReaderTest {

  @Test
  void exampleAIsReadWhole() {
    LuaRound round = exampleA().round();
    assertThat(round.parseStatus()).isEqualTo(ParseStatus.OK);
    assertThat(round.remarks()).isEmpty();
    assertThat(round.map()).isEqualTo("etl_frostbite");
    assertThat(round.label()).isEqualTo(1);
    assertThat(round.winner()).isEqualTo(2);
    assertThat(round.defender()).isEqualTo(1);
    assertThat(round.endReasonRaw()).isEqualTo("objective");
    assertThat(round.timing())
        .isEqualTo(
            new LuaTiming(1773434907L, 1773435255L, 315, 720, 1, 33, 1, 1773434906L, 1773434907L));
    assertThat(round.surrender()).isEqualTo(LuaSurrender.NONE);
    assertThat(round.axisScore()).isZero();
    assertThat(round.alliesScore()).isEqualTo(1);
    assertThat(round.axisPlayers())
        .containsExactly(
            new LuaPlayer("9F3A51C2D07E4B6688AA10CC42D3E7F1", "Kestrel"),
            new LuaPlayer("41C0DE77AB19F2E3550099883CA6B1D4", "morrow."));
    assertThat(round.alliesPlayers()).extracting(LuaPlayer::name).containsExactly("Tin", "olive|x");
    assertThat(round.pauses()).containsExactly(new LuaPause(1, 1773435001L, 1773435034L, 33));
    assertThat(round.spawns()).isEmpty();
    assertThat(round.luaVersion()).isEqualTo("1.7.2");
  }

  @Test
  void exampleBNamesWhoGaveUp() {
    LuaRound round =
        exampleA()
            .text("Lua_SurrenderTeam", "2")
            .text("Lua_SurrenderCaller", "9F3A51C2D07E4B6688AA10CC42D3E7F1")
            .text("Lua_SurrenderCallerName", "^1Kes^7trel")
            .round();
    assertThat(round.surrender())
        .isEqualTo(new LuaSurrender(2, "9F3A51C2D07E4B6688AA10CC42D3E7F1", "Kestrel"));
  }

  @Test
  void exampleCIsAnAbortedRound() {
    LuaRound round =
        exampleA()
            .text("Round", "2")
            .text("Winner", "0")
            .text("Lua_Playtime", "120 sec")
            .text("Lua_EndReason", "surrender")
            .round();
    assertThat(round.remarks())
        .containsExactly(Reason.WINNER_MISSING_OR_INVALID, Reason.ABORTED_ROUND);
    assertThat(round.parseStatus()).isEqualTo(ParseStatus.OK);
  }

  @ParameterizedTest
  @CsvSource({
    "12 min,720",
    "5.25 min,315",
    "10.017 min,601",
    "4.15 min,249",
    "5.7,342",
    "0.008 min,",
    "0 min,",
    "'',"
  })
  void scenario59FractionalLimitsAreSecondsAndNoughtIsUnknown(String text, Integer seconds) {
    assertThat(exampleA().text("Lua_Timelimit", text).round().timing().timeLimitSeconds())
        .isEqualTo(seconds);
  }

  @ParameterizedTest
  @CsvSource({
    "2 (120 sec),2,120",
    "0,0,0",
    "0 (0 sec),0,0",
    "junk,0,0",
    "3(45sec),3,45",
    "2 (12,2,0",
    "'',0,0"
  })
  void pausesAreCountAndSeconds(String text, int count, int seconds) {
    LuaTiming timing = exampleA().text("Lua_Pauses", text).round().timing();
    assertThat(timing.pauseCount()).isEqualTo(count);
    assertThat(timing.pauseSeconds()).isEqualTo(seconds);
  }

  @Test
  void ghostIsKept() {
    LuaRound round = exampleA().text("Lua_Playtime", "29 sec").round();
    assertThat(round.remarks()).containsExactly(Reason.GHOST_ROUND, Reason.ABORTED_ROUND);
  }

  @Test
  void nobodyWonNothingDefendedIsRemarked() {
    LuaRound round = exampleA().text("Winner", "draw").text("Defender", "3").round();
    assertThat(round.winner()).isZero();
    assertThat(round.defender()).isZero();
    assertThat(round.remarks())
        .containsExactly(Reason.WINNER_MISSING_OR_INVALID, Reason.DEFENDER_MISSING_OR_INVALID);
  }

  @Test
  void labelNoughtIsRoundTwo() {
    assertThat(exampleA().text("Round", "0").round().label()).isEqualTo(2);
    assertThat(exampleA().text("Round", "02").round().label()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "3", "one", "1.5", "99999999999999999999"})
  void otherLabelsRefuseTheEvent(String label) {
    assertThat(exampleA().text("Round", label).refusal().reason()).isEqualTo(Reason.INVALID_ROUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "Unknown", "../x", "a b", "^1"})
  void eventWithoutAPossibleMapIsRefused(String map) {
    assertThat(exampleA().text("Map", map).refusal().reason()).isEqualTo(Reason.INVALID_INPUT);
  }

  @Test
  void mapIsNormalisedAndItsRawFormKept() {
    LuaRound round = exampleA().text("Map", "^1ETL_Frostbite").round();
    assertThat(round.map()).isEqualTo("etl_frostbite");
    assertThat(round.mapRaw()).isEqualTo("^1ETL_Frostbite");
  }

  @Test
  void warmupEndsWithTheStartUnlessAnOldScriptSaysSo() {
    assertThat(exampleA().round().timing().warmupEndUnix()).isEqualTo(1773434907L);
    assertThat(exampleA().text("Lua_WarmupEnd", "1773434900").round().timing().warmupEndUnix())
        .isEqualTo(1773434900L);
  }

  @Test
  void contradictionIsRemarked() {
    assertThat(exampleA().text("Winner", "1").round().remarks())
        .containsExactly(Reason.END_REASON_CONTRADICTION);
  }

  @Test
  void namesAndAliasesCountInAnyCaseAndTheLastOfEqualNames() {
    InventedMessage message = exampleA().without("Winner");
    message.text("WINNER", "1").text(" winner ", "2");
    assertThat(message.round().winner()).isEqualTo(2);
  }
}
