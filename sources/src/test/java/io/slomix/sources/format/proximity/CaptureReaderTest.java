package io.slomix.sources.format.proximity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.evidence.Reason;
import io.slomix.model.proximity.capture.Capture;
import io.slomix.model.proximity.capture.CaptureContent;
import io.slomix.model.proximity.capture.CaptureHead;
import io.slomix.model.proximity.life.Life;
import io.slomix.model.proximity.section.Section;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** proximity-file 1.2, 1.4, 6: every kind of damage costs only itself. */
class CaptureReaderTest {

  private static final String NAME = "2026-03-10-203513-etl_frostbite-round-2_engagements.txt";
  private static final String FIGHT =
      "1;1000;2000;1000;AA;Alder;AXIS;killed;90;BB;Birch;1;0;;;0.0;0.0;0.0;9.5;0.0;0.0;9.5;"
          + "1000,0.0,0.0,0.0,start|2000,9.5,0.0,0.0,death;BB,Birch,ALLIES,90,2,1000,2000,1,8:2;";
  private static final String LIFE =
      "AA;^1Alder;AXIS;MEDIC;500;2000;1000;killed;2;"
          + "500,0.0,0.0,0.0,100,0.0,3,0,0,spawn|2000,9.5,0.0,0.0,0,12.5,3,1,1,killed";

  @Test
  void readsEngagementsLivesAndCells() {
    Capture capture = read(whole());
    assertThat(capture.quality().remarks()).isEmpty();
    assertThat(capture.quality().parseStatus()).isEqualTo(ParseStatus.OK);
    assertThat(capture.engagements().get(0).attackers().get(0).weapons()).containsEntry(8, 2);
    Life life = capture.lives().get(0);
    assertThat(life.name()).isEqualTo("^1Alder");
    assertThat(life.path().get(1).speed()).isEqualTo(12.5);
    assertThat(life.path().get(1).sprint()).isTrue();
    assertThat(capture.of(Section.KILL_HEATMAP).get(0).values()).containsExactly(1, -3, 2, 0);
    assertThat(CaptureHead.of(capture).endUnix()).isEqualTo(1_773_171_313L);
  }

  @Test
  void theOldestWriterHasNoDeathType() {
    Capture capture = read(whole().replace(";killed;2;500", ";2;500"));
    assertThat(capture.lives().get(0).deathType()).isEqualTo("unknown");
    assertThat(capture.quality().remarks()).isEmpty();
  }

  @Test
  void toleratesCarriageReturnsMarkAndBlankLines() {
    Capture capture = read("\uFEFF" + whole().replace("\n", "\r\n\r\n"));
    assertThat(capture.quality().remarks()).isEmpty();
    assertThat(capture.lives()).hasSize(1);
  }

  @Test
  void anUnknownSectionIsCountedAndNeverReadAsTheOneBefore() {
    Capture capture = read(whole() + "# MOON_PHASES\n1;-3;5;5\n1;2;3;4\n");
    assertThat(capture.of(Section.MOVEMENT_HEATMAP)).hasSize(1);
    assertThat(capture.quality().unknownSections()).containsEntry("MOON_PHASES", 2);
    assertThat(capture.quality().remarks()).containsExactly(Reason.SECTION_UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "1;-3;2, COLUMNS_MISSING",
    "1;-3;2;x, NUMBER_INVALID",
    "1;-3;nan;0, NUMBER_NOT_FINITE",
    "1;-3;-inf;0, NUMBER_NOT_FINITE",
    "1;-3;99999999999999999999;0, VALUE_OUT_OF_BOUNDS",
    "1;-3;1000001;0, VALUE_OUT_OF_BOUNDS",
    "1;-3;x;0;0, COLUMNS_SHIFTED"
  })
  void aRowThatCannotBeReadIsDroppedWithItsReason(String row, Reason reason) {
    Capture capture = read(whole().replace("1;-3;2;0", row + "\n4;4;1;1"));
    assertThat(capture.of(Section.KILL_HEATMAP)).hasSize(1);
    assertThat(capture.quality().dropped())
        .containsExactly(Map.entry("KILL_HEATMAP/" + reason.code(), 1));
    assertThat(capture.quality().faults().get(0).line()).isEqualTo(16);
    assertThat(capture.quality().faults().get(0).excerpt()).isEqualTo(row);
    assertThat(capture.quality().parseStatus()).isEqualTo(ParseStatus.PARTIAL);
  }

  @Test
  void aBrokenPointCostsOnlyItself() {
    Capture capture = read(whole().replace("2000,9.5,0.0,0.0,0,12.5", "2000,nan,0.0,0.0,0,12.5"));
    assertThat(capture.lives().get(0).path()).hasSize(1);
    assertThat(capture.quality().remarks()).containsExactly(Reason.PATH_INCOMPLETE);
  }

  @Test
  void aRowThatWasWrittenTwiceCountsOnceButTwoShotsOfAFrameAreTwo() {
    String shots = "# SHOT_FIRED\n1200;AA;3;6;-1;3;0.00;0.00\n1200;AA;3;6;-1;3;0.00;0.00\n";
    Capture capture = read(whole().replace(FIGHT, FIGHT + "\n" + FIGHT) + shots);
    assertThat(capture.engagements()).hasSize(1);
    assertThat(capture.of(Section.SHOT_FIRED)).hasSize(2);
    assertThat(capture.quality().repeated()).isEqualTo(1);
    assertThat(capture.quality().remarks()).containsExactly(Reason.ROW_REPEATED);
  }

  @Test
  void aPlayerWithoutGuidIsKnownByName() {
    Capture capture = read(whole().replace("AA;^1Alder", ";^1Alder"));
    assertThat(capture.lives().get(0).guid()).isEqualTo("NAME:Alder");
    assertThat(capture.quality().remarks()).containsExactly(Reason.GUID_MISSING);
  }

  @Test
  void trailingEmptyColumnsBelongToTheRow() {
    Capture capture =
        read(whole() + "# KILL_OUTCOME\n2000;AA;Alder;BB;Birch;8;round_end;3000;1000;1000;;;;\n");
    assertThat(capture.of(Section.KILL_OUTCOME).get(0).text(13)).isEmpty();
  }

  @Test
  void outcomesAreWordsInLowerCaseWhateverTheyAre() {
    Capture capture = read(whole().replace(";AXIS;killed;90", ";AXIS;Abducted;90"));
    assertThat(capture.engagements().get(0).outcome()).isEqualTo("abducted");
    assertThat(capture.quality().remarks()).isEmpty();
  }

  @Test
  void newColumnsMayBeMissing() {
    Capture capture =
        read(whole() + "# SPAWN_TIMING\nBB;Birch;ALLIES;AA;Alder;AXIS;1600;20000;17400;0.870\n");
    assertThat(capture.of(Section.SPAWN_TIMING).get(0).decimal(9)).isEqualTo(0.87);
    assertThat(capture.of(Section.SPAWN_TIMING).get(0).decimal(11)).isNull();
  }

  @Test
  void theMapMayHoldAnEqualsSignAndABadNumberIsAsGoodAsNone() {
    Capture capture =
        read(whole().replace("map=etl_frostbite", "map=frost=bite").replace("round=2", "round=x"));
    assertThat(capture.header().map()).isEqualTo("frost=bite");
    assertThat(capture.header().round()).isNull();
    assertThat(CaptureHead.of(capture).label()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "hello\nworld\n", "1;2;3;4\n"})
  void whatHasNeitherBannerNorSectionIsNoCapture(String text) {
    CaptureContent content = CaptureReader.read(NAME, text.getBytes(UTF_8));
    assertThat(((CaptureContent.Refusal) content).reason()).isEqualTo(Reason.NOT_A_PROXIMITY_FILE);
  }

  @Test
  void anyNameWillDoWhileTheHeaderSaysMapAndEnd() {
    String text = whole();
    assertThat(readAs("upload_engagements.txt", text)).isInstanceOf(CaptureContent.Report.class);
    for (String missing : new String[] {"# map=etl_frostbite\n", "# round_end_unix=1773171313\n"}) {
      CaptureContent content = readAs("upload_engagements.txt", text.replace(missing, ""));
      assertThat(((CaptureContent.Refusal) content).reason()).isEqualTo(Reason.NAME);
      assertThat(readAs(NAME, text.replace(missing, ""))).isInstanceOf(CaptureContent.Report.class);
    }
  }

  @Test
  void aCaptureIsATestWhenItsWriterSaysSoOrWroteNothingButTracks() {
    String tracksOnly =
        whole().replace(FIGHT + "\n", "").replace("1;-3;2;0\n", "").replace("1;-3;14;4;0\n", "");
    assertThat(read(tracksOnly).testMode()).isTrue();
    assertThat(read(whole()).testMode()).isFalse();
    assertThat(read(whole().replace("# round=2", "# round=2\n# test_mode=1")).testMode()).isTrue();
    assertThat(read(tracksOnly.replace(LIFE + "\n", "")).testMode()).isFalse();
  }

  @Test
  void aFileCutAtAnyByteIsTruncatedAndNeverHasMoreThanTheWhole() {
    byte[] whole = whole().getBytes(UTF_8);
    for (int length = 25; length < whole.length; length++) {
      CaptureContent content = CaptureReader.read(NAME, Arrays.copyOf(whole, length));
      Capture cut = ((CaptureContent.Report) content).capture();
      boolean mayLookWhole = new String(whole, 0, length, UTF_8).contains("# MOVEMENT_HEATMAP\n");
      if (!mayLookWhole || whole[length - 1] != '\n') {
        assertThat(cut.quality().truncated()).as("%d bytes", length).isTrue();
        assertThat(cut.quality().parseStatus()).isEqualTo(ParseStatus.PARTIAL);
      }
      assertThat(cut.engagements().size()).isLessThanOrEqualTo(1);
      assertThat(cut.lives().size()).isLessThanOrEqualTo(1);
    }
  }

  private static String whole() {
    return String.join(
        "\n",
        "# PROXIMITY_TRACKER_V6",
        "# map=etl_frostbite",
        "# round=2",
        "# position_sample_interval=200",
        "# round_start_unix=1773170983",
        "# round_end_unix=1773171313",
        "# ENGAGEMENTS",
        "# id;start_time;...",
        FIGHT,
        "",
        "# PLAYER_TRACKS",
        "# guid;name;...",
        LIFE,
        "",
        "# KILL_HEATMAP",
        "1;-3;2;0",
        "# MOVEMENT_HEATMAP",
        "1;-3;14;4;0",
        "");
  }

  private static Capture read(String text) {
    return ((CaptureContent.Report) readAs(NAME, text)).capture();
  }

  private static CaptureContent readAs(String name, String text) {
    return CaptureReader.read(name, text.getBytes(UTF_8));
  }
}
