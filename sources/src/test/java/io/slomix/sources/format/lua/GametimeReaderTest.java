package io.slomix.sources.format.lua;

import static io.slomix.sources.format.lua.InventedMessage.exampleA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.evidence.Reason;
import io.slomix.model.lua.LuaContent;
import io.slomix.model.lua.LuaContent.Refusal;
import io.slomix.model.lua.LuaRound;
import io.slomix.model.lua.LuaSpawn;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gametime files (lua-round-event 4). */
class GametimeReaderTest {

  private static final String NAME = "gametime-etl_frostbite-R1-1773435255.json";
  private static final String META =
      "\"map\":\"etl_frostbite\",\"round\":1,\"round_end_unix\":1773435255";
  private static final LuaSpawn KESTREL =
      new LuaSpawn("9F3A51C2D07E4B6688AA10CC42D3E7F1", "Kestrel", 2, 1, 9, 9, 8);

  @Test
  void fileSaysWhatItsMessageSaysAndAddsTheSpawns() {
    LuaRound round = read(exampleA().gametime(META + ",\"spawn_stats\":" + InventedMessage.SPAWNS));
    assertThat(round.spawns()).containsExactly(KESTREL);
    LuaRound ofMessage = exampleA().json("spawn_stats", InventedMessage.SPAWNS).round();
    assertThat(round).isEqualTo(ofMessage);
    assertThat(round.parseStatus()).isEqualTo(ParseStatus.OK);
  }

  @Test
  void scenario63StringsInPlaceOfObjectsAndNamesInLowerCase() {
    String spawns = quoted(InventedMessage.SPAWNS);
    String message = exampleA().body().replace("\"Map\"", "\"map\"");
    String payload = quoted(message.replace("Lua_RoundEnd", "lua_roundend"));
    String file = "{\"meta\":{" + META + ",\"spawn_stats\":" + spawns + "},\"payload\":%s}";
    LuaRound round = read(file.formatted(payload).getBytes(UTF_8));
    assertThat(round).isEqualTo(exampleA().json("spawn_stats", InventedMessage.SPAWNS).round());
  }

  @Test
  void gapsAreFilledFromMeta() {
    InventedMessage gaps =
        exampleA().text("Map", "unknown").text("Round", "0").text("Lua_RoundEnd", "0");
    LuaRound round = read(gaps.gametime(META));
    assertThat(round.map()).isEqualTo("etl_frostbite");
    assertThat(round.label()).isEqualTo(1);
    assertThat(round.timing().endUnix()).isEqualTo(InventedMessage.END);
    InventedMessage absent = exampleA().without("Map").without("Round").without("Lua_RoundEnd");
    assertThat(read(absent.gametime(META)).map()).isEqualTo("etl_frostbite");
  }

  @Test
  void metaFillsNothingThatTheMessageSays() {
    LuaRound round =
        read(exampleA().gametime("\"map\":\"supply\",\"round\":2,\"round_end_unix\":1773430000"));
    assertThat(round.map()).isEqualTo("etl_frostbite");
    assertThat(round.label()).isEqualTo(1);
    assertThat(round.timing().endUnix()).isEqualTo(InventedMessage.END);
  }

  @Test
  void noughtInBothPlacesIsRoundTwo() {
    assertThat(read(exampleA().text("Round", "0").gametime("\"round\":0")).label()).isEqualTo(2);
  }

  @Test
  void fileWithoutMapOrLabelAnywhereIsRefused() {
    assertThat(refusal(exampleA().without("Map").gametime("\"round\":1")).reason())
        .isEqualTo(Reason.INVALID_INPUT);
    assertThat(refusal(exampleA().without("Round").gametime("\"map\":\"supply\"")).reason())
        .isEqualTo(Reason.INVALID_ROUND);
  }

  @Test
  void fileWithoutEmbedOrPayloadIsRefused() {
    assertThat(refusal(bytes("{\"meta\":{},\"payload\":{}}")).reason())
        .isEqualTo(Reason.MISSING_EMBEDS);
    assertThat(refusal(bytes("{\"meta\":{}}")).reason()).isEqualTo(Reason.CONTRACT_DRIFT);
    assertThat(refusal(bytes("{\"meta\":{},\"payload\":7}")).reason())
        .isEqualTo(Reason.CONTRACT_DRIFT);
    assertThat(refusal(bytes("{\"meta\":{},\"payload\":\"{\\\"embeds\"}")).reason())
        .isEqualTo(Reason.JSON_TRUNCATED);
    assertThat(refusal(bytes("{\"meta\":{},\"payload\":\"no json\"}")).reason())
        .isEqualTo(Reason.JSON_INVALID);
  }

  @Test
  void metaThatIsNoneCostsTheSpawnsAlone() {
    byte[] file = bytes("{\"meta\":3,\"payload\":" + exampleA().body() + "}");
    LuaRound round = read(file);
    assertThat(round.remarks()).containsExactly(Reason.LIST_UNREADABLE);
    assertThat(round.axisPlayers()).hasSize(2);
  }

  @Test
  void spawnsWithoutGuidAreDroppedAndOfTwoTheLastCounts() {
    String spawn = "{\"guid\":\"%s\",\"name\":\"^1Tin\",\"spawns\":\"%d\",\"deaths\":null}";
    String list =
        "[%s,%s,%s]"
            .formatted(spawn.formatted("", 1), spawn.formatted("AB", 2), spawn.formatted("AB", 3));
    LuaRound round = read(exampleA().gametime("\"spawn_stats\":" + list));
    assertThat(round.spawns()).containsExactly(new LuaSpawn("AB", "Tin", 3, 0, 0, 0, 0));
    assertThat(round.remarks()).containsExactly(Reason.ENTRY_DROPPED);
  }

  @Test
  void emptySpawnListIsNormal() {
    assertThat(read(exampleA().gametime("\"spawn_stats\":[]")).remarks()).isEmpty();
    assertThat(read(exampleA().gametime("\"spawn_stats\":\"\"")).remarks()).isEmpty();
  }

  @Test
  void truncatedFileSaysWhereItEnds() {
    byte[] whole = exampleA().gametime(META);
    Refusal refusal = refusal(Arrays.copyOf(whole, whole.length - 9));
    assertThat(refusal.reason()).isEqualTo(Reason.JSON_TRUNCATED);
    int lines = (int) exampleA().body().lines().count();
    assertThat(refusal.line()).isEqualTo(lines - 2);
    assertThat(refusal.column()).isPositive();
  }

  @Test
  void scenario55OversizeFieldMeansThatTheMessageCannotArrive() {
    String name = "x".repeat(60);
    String players =
        ("{\"guid\":\"\",\"name\":\"" + name + "\"},").repeat(15)
            + "{\"guid\":\"\",\"name\":\"Tin\"}";
    InventedMessage message = exampleA().list("Axis_JSON", "[" + players + "]");
    assertThat(read(message.gametime(META)).remarks()).containsExactly(Reason.LUA_MISSING_OVERSIZE);
    assertThat(read(message.gametime(META)).axisPlayers()).hasSize(16);
    assertThat(message.round().remarks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gametime-.json",
        "gametime-x.json",
        "gametime-a b-R1-1.json",
        "gametime-a-R1-1.json\n",
        "gametime-a..b-R1-1.json",
        ".hidden.json",
        "a/b.json",
        "a\\b.json",
        "a\u0000.json"
      })
  void otherNamesAreRefused(String name) {
    assertThat(((Refusal) GametimeReader.read(name, exampleA().gametime(META))).reason())
        .isEqualTo(Reason.NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {NAME, "gametime-a.+-_Z-R12-1.json", "copy of a file.json", "backup.txt"})
  void nameDecidesNothingElse(String name) {
    assertThat(GametimeReader.read(name, exampleA().gametime(META)))
        .isEqualTo(GametimeReader.read(NAME, exampleA().gametime(META)));
  }

  @Test
  void nameOf256CharactersIsRefused() {
    assertThat(GametimeFileName.isAccepted("x".repeat(255))).isTrue();
    assertThat(GametimeFileName.isAccepted("x".repeat(256))).isFalse();
  }

  private static String quoted(String json) {
    String escaped = json.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return String.format(Locale.ROOT, "\"%s\"", escaped);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static LuaRound read(byte[] file) {
    LuaContent content = GametimeReader.read(NAME, file);
    return InventedMessage.roundOf(content);
  }

  private static Refusal refusal(byte[] file) {
    return (Refusal) GametimeReader.read(NAME, file);
  }
}
