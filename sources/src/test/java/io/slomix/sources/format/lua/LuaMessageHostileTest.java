package io.slomix.sources.format.lua;

import static io.slomix.sources.format.lua.InventedMessage.exampleA;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.evidence.Reason;
import io.slomix.model.lua.LuaPlayer;
import io.slomix.model.lua.LuaRound;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One bad field never costs the others (lua-round-event 6.1, 19.2). */
class LuaMessageHostileTest {

  private static final String PLAYER = "{\"guid\":\"%s\",\"name\":\"%s\"}";

  @Test
  void scenario62BrokenTeamListLeavesTheOtherTeam() {
    LuaRound round = exampleA().text("Axis_JSON", "[{broken").round();
    assertThat(round.axisPlayers()).isEmpty();
    assertThat(round.alliesPlayers()).hasSize(2);
    assertThat(round.remarks()).containsExactly(Reason.LIST_UNREADABLE);
    assertThat(round.parseStatus()).isEqualTo(ParseStatus.PARTIAL);
  }

  @Test
  void escapedQuotesInNamesAreNotUnescapedTwice() {
    LuaRound round =
        exampleA().list("Axis_JSON", "[" + PLAYER.formatted("AB", "a\\\"b\\\\c") + "]").round();
    assertThat(round.axisPlayers()).containsExactly(new LuaPlayer("AB", "a\"b\\c"));
    assertThat(round.remarks()).isEmpty();
  }

  @Test
  void emptyTeamsArePartial() {
    LuaRound round = exampleA().text("Axis_JSON", "[]").text("Allies_JSON", "[]").round();
    assertThat(round.remarks()).containsExactly(Reason.TEAMS_EMPTY);
  }

  @Test
  void overlongTeamKeepsItsFirst64Players() {
    String players =
        IntStream.range(0, 500)
            .mapToObj(i -> PLAYER.formatted("GUID" + i, "p" + i))
            .collect(Collectors.joining(",", "[", "]"));
    LuaRound round = exampleA().list("Axis_JSON", players).round();
    assertThat(round.axisPlayers()).hasSize(64);
    assertThat(round.axisPlayers().get(63).name()).isEqualTo("p63");
    assertThat(round.remarks()).containsExactly(Reason.LIST_CUT);
    assertThat(round.alliesPlayers()).hasSize(2);
  }

  @Test
  void overlongGuidsAndNamesAreCutAndForeignGuidsDropped() {
    String list =
        "["
            + PLAYER.formatted("A".repeat(40), "x".repeat(63) + "\uD83D\uDE00yyy")
            + ","
            + PLAYER.formatted("'; drop", "Tin")
            + "]";
    LuaRound round = exampleA().list("Axis_JSON", list).round();
    assertThat(round.axisPlayers())
        .containsExactly(
            new LuaPlayer("A".repeat(32), "x".repeat(63) + "\uD83D\uDE00"),
            new LuaPlayer("", "Tin"));
    assertThat(round.remarks()).containsExactly(Reason.ENTRY_TRIMMED);
  }

  @Test
  void entriesThatAreNoPlayersAreDropped() {
    LuaRound round =
        exampleA()
            .list("Axis_JSON", "[1,null,[],\"x\"," + PLAYER.formatted("A", "b") + "]")
            .round();
    assertThat(round.axisPlayers()).containsExactly(new LuaPlayer("A", "b"));
    assertThat(round.remarks()).containsExactly(Reason.ENTRY_DROPPED);
  }

  @Test
  void namesLoseColoursControlCharactersAndHalfPairs() {
    String name = "^1a\\u0000b\\u001f^7c\\ud800d\\u200b";
    LuaRound round = exampleA().list("Axis_JSON", "[" + PLAYER.formatted("", name) + "]").round();
    assertThat(round.axisPlayers()).containsExactly(new LuaPlayer("", "abc\uFFFDd"));
  }

  @Test
  void rawControlBytesAreNoFault() {
    LuaRound round = exampleA().text("Lua_SurrenderCallerName", "a\u0001\n\u0000b").round();
    assertThat(round.surrender().callerName()).isEqualTo("ab");
  }

  @Test
  void zeroWidthSpaceStandsForNothing() {
    LuaRound round =
        exampleA().text("Lua_SurrenderCaller", "\u200b").text("Lua_RoundStart", "\u200b0").round();
    assertThat(round.surrender().callerGuid()).isNull();
    assertThat(round.timing().startUnix()).isNull();
    assertThat(round.remarks()).isEmpty();
  }

  @Test
  void bytesThatAreNoUtf8CostOnlyThemselves() {
    String body = exampleA().list("Axis_JSON", "[" + PLAYER.formatted("A", "bréza @") + "]").body();
    byte[] bytes = body.getBytes(UTF_8);
    int at = body.substring(0, body.indexOf('@')).getBytes(UTF_8).length;
    bytes[at] = (byte) 0xE9; // é in a client's own character set, beside one in UTF-8
    LuaRound round = InventedMessage.roundOf(LuaMessageReader.read(bytes));
    assertThat(round.axisPlayers()).containsExactly(new LuaPlayer("A", "bréza é"));
    assertThat(round.remarks()).containsExactly(Reason.ENCODING_FALLBACK);
    assertThat(round.parseStatus()).isEqualTo(ParseStatus.PARTIAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lua_Playtime", "Lua_Timelimit", "Lua_Pauses", "Lua_Warmup", "Lua_WarmupStart",
        "Lua_RoundStart", "Lua_RoundEnd", "Lua_SurrenderTeam", "Lua_AxisScore", "Lua_AlliesScore"
      })
  void junkInANumberCostsThatNumberAlone(String field) {
    for (String junk : new String[] {"junk", "9".repeat(500), "-5", "1e9", "NaN", "0x10"}) {
      LuaRound round = exampleA().text(field, junk).round();
      assertThat(round.parseStatus()).as(field + " " + junk).isEqualTo(ParseStatus.PARTIAL);
      assertThat(round.axisPlayers()).isEqualTo(exampleA().round().axisPlayers());
      assertThat(round.map()).isEqualTo("etl_frostbite");
    }
  }

  @Test
  void numberOfAHundredThousandDigitsIsJunkLikeAnyOther() {
    LuaRound round = exampleA().json("Lua_AxisScore", "1" + "0".repeat(100_000)).round();
    assertThat(round.axisScore()).isZero();
    assertThat(round.remarks()).containsExactly(Reason.FIELD_DEFAULTED);
  }

  @Test
  void valuesOfOtherTypesAreReadOrDefaulted() {
    LuaRound round =
        exampleA()
            .json("Winner", "1")
            .json("Lua_Playtime", "null")
            .json("Defender", "{\"a\":1}")
            .json("Lua_AxisScore", "true")
            .json("Axis_JSON", InventedMessage.AXIS)
            .round();
    assertThat(round.winner()).isEqualTo(1);
    assertThat(round.timing().playtimeSeconds()).isNull();
    assertThat(round.defender()).isZero();
    assertThat(round.axisScore()).isZero();
    assertThat(round.axisPlayers()).hasSize(2);
  }

  @Test
  void sideOutOfRangeIsNone() {
    LuaRound round = exampleA().text("Lua_SurrenderTeam", "3").round();
    assertThat(round.surrender().team()).isZero();
    assertThat(round.remarks()).containsExactly(Reason.FIELD_DEFAULTED);
  }

  @Test
  void duplicateKeysCountOnceWithTheirLastValue() {
    String body = exampleA().body().replace("\"content\": ", "\"content\": \"x\", \"content\": ");
    assertThat(InventedMessage.roundOf(LuaMessageReader.read(body.getBytes(UTF_8))))
        .isEqualTo(exampleA().round());
  }

  @Test
  void fieldsThatAreNoFieldsAreSkipped() {
    String body = exampleA().body().replace("\"fields\": [", "\"fields\": [7, null, {}, \"x\",");
    assertThat(InventedMessage.roundOf(LuaMessageReader.read(body.getBytes(UTF_8))))
        .isEqualTo(exampleA().round());
  }

  @Test
  void deeplyNestedListCostsOnlyItself() {
    LuaRound round = exampleA().text("Axis_JSON", "[".repeat(10_000)).round();
    assertThat(round.axisPlayers()).isEmpty();
    assertThat(round.remarks()).containsExactly(Reason.LIST_UNREADABLE);
  }

  @Test
  void latin1MessageIsReadToo() {
    byte[] bytes = exampleA().text("Lua_SurrenderCallerName", "é").body().getBytes(ISO_8859_1);
    assertThat(InventedMessage.roundOf(LuaMessageReader.read(bytes)).surrender().callerName())
        .isEqualTo("é");
  }
}
