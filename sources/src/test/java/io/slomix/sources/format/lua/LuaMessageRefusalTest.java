package io.slomix.sources.format.lua;

import static io.slomix.sources.format.lua.InventedMessage.exampleA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.evidence.Reason;
import io.slomix.model.lua.LuaContent.Refusal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no event at all, and where that shows (lua-round-event 3.4, 6.1, 13.3). */
class LuaMessageRefusalTest {

  @Test
  void scenario54MessageWithoutEmbeds() {
    assertThat(reason("{\"content\":\"STATS_READY\"}")).isEqualTo(Reason.MISSING_EMBEDS);
    assertThat(reason("{\"content\":\" STATS_READY \",\"embeds\":[]}"))
        .isEqualTo(Reason.MISSING_EMBEDS);
    assertThat(reason("{\"content\":\"STATS_READY\",\"embeds\":{}}"))
        .isEqualTo(Reason.MISSING_EMBEDS);
    assertThat(reason("{\"content\":\"STATS_READY\",\"embeds\":[3]}"))
        .isEqualTo(Reason.CONTRACT_DRIFT);
    assertThat(reason("{\"content\":\"STATS_READY\",\"embeds\":[{}]}"))
        .isEqualTo(Reason.INVALID_INPUT);
  }

  @Test
  void scenario53LivePingIsNoRound() {
    Refusal refusal =
        refusal(
            "{\"username\":\"ET:Legacy Live\",\"embeds\":[{\"title\":\"Objective Update\","
                + "\"description\":\"dynamite\",\"color\":15105570}],"
                + "\"allowed_mentions\":{\"parse\":[]}}");
    assertThat(refusal.reason()).isEqualTo(Reason.NO_ROUND);
    assertThat(refusal.reason().quarantines()).isFalse();
    assertThat(refusal.parseStatus()).isEqualTo(ParseStatus.FAILED);
  }

  @Test
  void announcementOfAFileIsNoRound() {
    assertThat(reason(announcement("2026-03-13-215418-etl_frostbite-round-1.txt")))
        .isEqualTo(Reason.NO_ROUND);
    assertThat(reason(announcement("2026-03-13-215416-etl_frostbite-round-1-endstats.txt")))
        .isEqualTo(Reason.NO_ROUND);
  }

  @Test
  void scenario52AnnouncementOfAPathIsAnAttempt() {
    assertThat(reason(announcement("../../etc/x-round-1.txt"))).isEqualTo(Reason.INVALID_FILENAME);
    assertThat(Reason.INVALID_FILENAME.quarantines()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"content\":\"hello\",\"embeds\":[{}]}", "{\"content\":null}"})
  void otherMessagesAreNoRounds(String body) {
    assertThat(reason(body)).isEqualTo(Reason.NO_ROUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "3", "\"STATS_READY\"", "null", "true"})
  void anythingButAnObjectIsDrift(String body) {
    assertThat(reason(body)).isEqualTo(Reason.CONTRACT_DRIFT);
  }

  @Test
  void everyBeginningOfAMessageIsTruncatedWithItsPlace() {
    byte[] whole = exampleA().bytes();
    for (int length = 0; length < whole.length; length++) {
      Refusal refusal = (Refusal) LuaMessageReader.read(Arrays.copyOf(whole, length));
      assertThat(refusal.reason()).as("cut at %d", length).isEqualTo(Reason.JSON_TRUNCATED);
    }
    Refusal inLine3 = (Refusal) LuaMessageReader.read("{\n\"a\": \n\"é".getBytes(UTF_8));
    assertThat(inLine3.line()).isEqualTo(3);
    assertThat(inLine3.column()).isEqualTo(4); // bytes, behind the last one
  }

  @Test
  void brokenJsonIsRefusedWithItsPlace() {
    Refusal refusal = refusal("{\n  \"content\": \"STATS_READY\" \"embeds\": []\n}\n");
    assertThat(refusal.reason()).isEqualTo(Reason.JSON_INVALID);
    assertThat(refusal.line()).isEqualTo(2);
    assertThat(refusal.column()).isBetween(28, 30);
  }

  @Test
  void nothingMayFollowTheObject() {
    Refusal refusal = refusal(exampleA().body() + "\n{}");
    assertThat(refusal.reason()).isEqualTo(Reason.JSON_INVALID);
    assertThat(refusal.column()).isEqualTo(1);
  }

  @Test
  void byteOrderMarkIsNoFault() {
    assertThat(
            InventedMessage.roundOf(
                LuaMessageReader.read(("\uFEFF" + exampleA().body()).getBytes(UTF_8))))
        .isEqualTo(exampleA().round());
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(reason("{\"content\":" + "[".repeat(65) + "]".repeat(65) + "}"))
        .isEqualTo(Reason.JSON_INVALID);
    assertThat(reason("[".repeat(1 << 20))).isEqualTo(Reason.JSON_INVALID);
  }

  @Test
  void moreThanAMebibyteIsNotRead() {
    byte[] bytes = (exampleA().body() + " ".repeat(1 << 20)).getBytes(UTF_8);
    Refusal refusal = (Refusal) LuaMessageReader.read(bytes);
    assertThat(refusal.reason()).isEqualTo(Reason.FILE_TOO_LONG);
    assertThat(refusal.detail()).contains("1048576");
  }

  private static String announcement(String file) {
    return "{\"username\":\"ET:Legacy Stats\",\"content\":\"\uD83D\uDCCA `" + file + "`\"}";
  }

  private static Reason reason(String body) {
    return refusal(body).reason();
  }

  private static Refusal refusal(String body) {
    return (Refusal) LuaMessageReader.read(body.getBytes(UTF_8));
  }
}
