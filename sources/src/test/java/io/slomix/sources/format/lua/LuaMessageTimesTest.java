package io.slomix.sources.format.lua;

import static io.slomix.sources.format.lua.InventedMessage.END;
import static io.slomix.sources.format.lua.InventedMessage.exampleA;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.evidence.Reason;
import io.slomix.model.lua.LuaContent;
import io.slomix.model.lua.LuaRound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instants of a message, alone and against the time of the message (7.3, 19.2). */
class LuaMessageTimesTest {

  private static final long DAY = 86_400;

  @Test
  void millisecondsAreScaled() {
    LuaRound round = exampleA().text("Lua_RoundEnd", "1773435255123").round();
    assertThat(round.timing().endUnix()).isEqualTo(END);
    assertThat(round.remarks()).containsExactly(Reason.UNIX_MS_SCALED);
    assertThat(round.parseStatus()).isEqualTo(ParseStatus.OK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1577836800", "-1773435255", "2082758400", "99999999999", "5"})
  void implausibleStartIsLeftOut(String start) {
    LuaRound round = exampleA().text("Lua_RoundStart", start).round();
    assertThat(round.timing().startUnix()).isNull();
    assertThat(round.timing().endUnix()).isEqualTo(END);
    assertThat(round.remarks()).containsExactly(Reason.IMPLAUSIBLE_UNIX);
  }

  @Test
  void scenario38EventWithoutEndIsKept() {
    assertThat(exampleA().text("Lua_RoundEnd", "0").round().remarks())
        .containsExactly(Reason.END_MISSING);
    assertThat(exampleA().without("Lua_RoundEnd").round().timing().endUnix()).isNull();
    assertThat(exampleA().text("Lua_RoundEnd", "77").round().remarks())
        .containsExactly(Reason.IMPLAUSIBLE_UNIX, Reason.END_MISSING);
  }

  @Test
  void scenario50EndTwoDaysAheadOfTheMessageIsNotBelieved() {
    assertThat(reason(END, END + 2 * DAY)).isEqualTo(Reason.FUTURE_TIMESTAMP);
    assertThat(reason(END, END + 121)).isEqualTo(Reason.FUTURE_TIMESTAMP);
  }

  @Test
  void clocksMayBeTwoMinutesApart() {
    assertThat(LuaMessageReader.read(exampleA().bytes(), END - 120))
        .isInstanceOf(LuaContent.Report.class);
  }

  @Test
  void messageOfALateBurstIsBelievedForThirtyDays() {
    assertThat(LuaMessageReader.read(exampleA().bytes(), END + 30 * DAY))
        .isInstanceOf(LuaContent.Report.class);
    assertThat(reason(END + 30 * DAY + 1, END)).isEqualTo(Reason.STALE_UNSOLICITED);
  }

  @Test
  void wrongClockOfTheServerIsNoForgery() {
    LuaContent content =
        LuaMessageReader.read(exampleA().text("Lua_RoundEnd", "1000000").bytes(), END);
    assertThat(InventedMessage.roundOf(content).remarks())
        .containsExactly(Reason.IMPLAUSIBLE_UNIX, Reason.END_MISSING);
  }

  @Test
  void startMoreThanADayBehindTheMessageIsImplausible() {
    LuaContent content =
        LuaMessageReader.read(
            exampleA().text("Lua_RoundStart", Long.toString(END + DAY + 1)).bytes(), END);
    assertThat(InventedMessage.roundOf(content).remarks()).containsExactly(Reason.IMPLAUSIBLE_UNIX);
  }

  private static Reason reason(long messageUnix, long endUnix) {
    byte[] body = exampleA().text("Lua_RoundEnd", Long.toString(endUnix)).bytes();
    return ((LuaContent.Refusal) LuaMessageReader.read(body, messageUnix)).reason();
  }
}
