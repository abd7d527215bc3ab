package io.slomix.sources.format.stats;

import static io.slomix.sources.format.stats.InventedStatsFile.HEADER;
import static io.slomix.sources.format.stats.InventedStatsFile.fields;
import static io.slomix.sources.format.stats.InventedStatsFile.player;
import static io.slomix.sources.format.stats.InventedStatsFile.supply;
import static io.slomix.sources.format.stats.InventedStatsFile.withHeader;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.Reason;
import io.slomix.model.stats.FileRemarks;
import io.slomix.model.stats.StatsContent;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Every reason with its line and column, and their order (R20). */
class StatsFileReaderRefusalTest {

  private static final String GOOD = player("AAAA1111", "a", "8 48 160 6 4 6", 38);

  @Test
  void fileOf256KibIsReadAndOneByteMoreIsNot() {
    InventedStatsFile file = supply();
    for (int i = 0; i < 63; i++) {
      file.line("x".repeat(4095));
    }
    int missing = StatsFileReader.LONGEST_FILE - file.bytes().length - 1;
    assertThat(file.line("x".repeat(missing)).read()).isInstanceOf(StatsContent.Report.class);
    assertRefused(file.line("").refusal(), Reason.FILE_TOO_LONG, 0, 0);
  }

  @Test
  void fileIsMeasuredBeforeItsLines() {
    StatsContent.Refusal refusal = withHeader("x".repeat(10_000_000)).refusal();
    assertRefused(refusal, Reason.FILE_TOO_LONG, 0, 0);
    assertThat(refusal.detail()).isEqualTo("10000001 bytes, at most 262144 are read");
  }

  @Test
  void lineOf4KibIsReadAndOneByteMoreIsNot() {
    assertThat(supply().line("x".repeat(4096)).windowsLineEnds().read())
        .isInstanceOf(StatsContent.Report.class);
    assertRefused(
        supply().line(GOOD).line("x".repeat(4097)).refusal(), Reason.LINE_TOO_LONG, 3, 4097);
  }

  @Test
  void longLinePrecedesEveryOtherFault() {
    String tooLong = "x".repeat(5000);
    assertRefused(supply().line("a\\b").line(tooLong).refusal(), Reason.LINE_TOO_LONG, 3, 4097);
    assertRefused(withHeader("x").line(tooLong).refusal(), Reason.LINE_TOO_LONG, 2, 4097);
    assertRefused(withHeader(tooLong).line(tooLong).refusal(), Reason.LINE_TOO_LONG, 1, 4097);
  }

  @Test
  void emptyFileHasNoHeader() {
    StatsContent content = StatsFileReader.read(InventedStatsFile.NAME, new byte[0]);
    assertRefused((StatsContent.Refusal) content, Reason.HEADER, 1, 1);
  }

  @Test
  void headerNeedsEightFields() {
    StatsContent.Refusal refusal = withHeader("one\\two\\three").line(GOOD).refusal();
    assertRefused(refusal, Reason.HEADER, 1, 14);
    assertThat(refusal.detail()).isEqualTo("3 fields where 8 are needed");
    assertRefused(withHeader("").line(HEADER).refusal(), Reason.HEADER, 1, 1);
  }

  @Test
  void headerWithNulIsRefused() {
    assertRefused(withHeader(HEADER.replace("P", "\0")).refusal(), Reason.HEADER, 1, 3);
  }

  @Test
  void onlyRoundsOneAndTwoAreRead() {
    var name = InventedStatsFile.name("2026-03-10-214512-supply-round-3.txt");
    var refusal = (StatsContent.Refusal) StatsFileReader.read(name, supply().bytes());
    assertRefused(refusal, Reason.ROUND_NUMBER, 0, 0);
    assertThat(refusal.detail()).isEqualTo("the file's name says round 3");
    var noHeader = (StatsContent.Refusal) StatsFileReader.read(name, new byte[0]);
    assertRefused(noHeader, Reason.HEADER, 1, 1);
  }

  @Test
  void lineWithFewerTabFieldsThanAnotherIsRefused() {
    String shorter = player("BBBB2222", "b", "0", 37);
    StatsContent.Refusal refusal = supply().line(GOOD).line(shorter).line(GOOD).refusal();
    assertRefused(refusal, Reason.FIELD_COUNT, 3, shorter.length() + 1);
    assertThat(refusal.detail()).isEqualTo("37 tab fields where line 2 has 38");
    assertThat(refusal.tabFields()).isEqualTo(38);
    StatsContent.Refusal first = supply().line(shorter).line(shorter).line(GOOD).refusal();
    assertRefused(first, Reason.FIELD_COUNT, 2, shorter.length() + 1);
    assertThat(first.tabFields()).isEqualTo(37);
  }

  @Test
  void fieldCountOfAnyLinePrecedesOtherFaultsOfEarlierLines() {
    String shorter = player("BBBB2222", "b", "0", 37);
    StatsContent.Refusal refusal =
        supply().line(player("AAAA1111", "a", "x", 38)).line(GOOD).line(shorter).refusal();
    assertRefused(refusal, Reason.FIELD_COUNT, 4, shorter.length() + 1);
  }

  @Test
  void playerLineNeedsFiveParts() {
    String line = "AAAA1111\\0\\1\\0 " + fields(38);
    StatsContent.Refusal refusal = supply().line(GOOD).line(line).refusal();
    assertRefused(refusal, Reason.PLAYER_LINE, 3, line.length() + 1);
    assertThat(refusal.detail()).isEqualTo("4 parts where 5 are needed");
  }

  @Test
  void nulInGuidOrNameIsRefused() {
    assertRefused(line(player("AA\0A1111", "a", "0", 38)), Reason.PLAYER_LINE, 2, 3);
    assertRefused(line(player("AAAA1111", "a\0", "0", 38)), Reason.PLAYER_LINE, 2, 11);
  }

  @Test
  void weaponBlockMustBeAsLongAsItsMaskSays() {
    StatsContent.Refusal missing = line("A\\a\\0\\1\\24 32 110 4 5 4 " + fields(38));
    assertRefused(missing, Reason.WEAPON_BLOCK, 2, 25);
    assertThat(missing.detail()).isEqualTo("5 numbers where the mask 24 stands for 10");
    StatsContent.Refusal tooMany = line("A\\a\\0\\1\\8  32 110 4 5 4 66 7 " + fields(38));
    assertRefused(tooMany, Reason.WEAPON_BLOCK, 2, 25);
  }

  @Test
  void weaponBlockNeedsMask() {
    StatsContent.Refusal refusal = line("A\\a\\0\\1\\ " + fields(38));
    assertRefused(refusal, Reason.WEAPON_BLOCK, 2, 10);
    assertThat(refusal.detail()).isEqualTo("no weapon mask");
  }

  @Test
  void thousandsOfWeaponNumbersAreCountedNotKept() {
    String many = String.join(" ", Collections.nCopies(1500, "1"));
    StatsContent.Refusal refusal = line("A\\a\\0\\1\\8 " + many + " " + fields(38));
    assertRefused(refusal, Reason.WEAPON_BLOCK, 2, 21);
    assertThat(refusal.detail()).isEqualTo("1500 numbers where the mask 8 stands for 5");
  }

  @Test
  void spaceSeparatedBlockMayBe32NumbersLongerAndNotOtherwise() {
    String block = "A\\a\\0\\1\\8 1 2 3 4 5";
    StatsContent.Refusal between = line(block + " 6".repeat(31));
    assertRefused(between, Reason.WEAPON_BLOCK, 2, 21);
    assertThat(between.detail()).isEqualTo("36 numbers where the mask 8 stands for 5, or 32 more");
    assertRefused(line(block + " 6".repeat(33)), Reason.WEAPON_BLOCK, 2, 85);
    assertRefused(line("A\\a\\0\\1\\8 1 2 3 4"), Reason.WEAPON_BLOCK, 2, 18);
    assertThat(line(block + " 6".repeat(33)).tabFields()).isZero();
  }

  @Test
  void extendedPartMustBeWholeNumbers() {
    assertRefused(
        line("A\\a\\0\\1\\8 1 2 3 4 5" + " 6".repeat(31) + " 67.4"), Reason.FIELD_VALUE, 2, 83);
  }

  @Test
  void everyNumericPlaceNeedsNumber() {
    assertValue("A\\a\\x\\1\\8 1 2 3 4 5 " + fields(38), 5, "'x' where a number is needed");
    assertValue("A\\a\\0\\\\8 1 2 3 4 5 " + fields(38), 7, "'' where a number is needed");
    assertValue("A\\a\\0\\1\\8x 1 2 3 4 5 " + fields(38), 9, "'8x' where a number is needed");
    assertValue("A\\a\\0\\1\\8 1 2 3 -- 5 " + fields(38), 17, "'--' where a number is needed");
    assertValue("A\\a\\0\\1\\0\tnan" + fields(37), 11, "'nan' where a number is needed");
    assertValue("A\\a\\0\\1\\0\t" + fields(37), 11, "'' where a number is needed");
    assertValue("A\\a\\0\\1\\0\t1\0" + fields(37), 11, "'1\\x00' where a number is needed");
    assertValue("A\\a\\0\\1\\0\t12.5" + fields(37), 11, "'12.5' where a number is needed");
  }

  @Test
  void carriageReturnInsideTheLineBelongsToTheLastValue() {
    String line = "A\\a\\0\\1\\0" + fields(37) + "\t4\r\r";
    assertValue(line, line.length() - 2, "'4\\x0D' where a number is needed");
  }

  @Test
  void numberBeyondTheRangeOfIntIsNone() {
    String overflow = "A\\a\\0\\1\\0\t2147483648" + fields(37);
    assertValue(overflow, 11, "'2147483648' where a number is needed");
    String absent = "A\\a\\0\\1\\0\t-2147483648" + fields(37); // stands for an absent field
    assertValue(absent, 11, "'-2147483648' where a number is needed");
  }

  @Test
  void ofSeveralFaultsTheEarliestLineAndReasonIsReported() {
    String badValue = "A\\a\\x\\y\\8 1 2 3 4 5 " + fields(38);
    String badBlock = "A\\a\\x\\1\\8 1 2 " + fields(38);
    assertRefused(supply().line(badValue).line(badBlock).refusal(), Reason.FIELD_VALUE, 2, 5);
    assertRefused(supply().line(badBlock).line(badValue).refusal(), Reason.WEAPON_BLOCK, 2, 15);
    String badName = "A\\\0\\x\\1\\8 1 2 " + fields(38);
    assertRefused(supply().line(badName).refusal(), Reason.PLAYER_LINE, 2, 3);
  }

  @Test
  void invalidFileSaysNothingOfItsContent() {
    StatsContent.Refusal refusal =
        supply().line("skipped").line("x".repeat(5000)).withoutFinalNewline().refusal();
    assertThat(refusal.header()).isNull();
    assertThat(refusal.tabFields()).isNull();
    assertThat(refusal.remarks()).isEqualTo(FileRemarks.NONE);
  }

  @Test
  void corruptFileKeepsHeaderAndLayout() {
    StatsContent.Refusal refusal = line(player("A", "a", "x", 38));
    assertThat(refusal.header()).isEqualTo(supply().report().header());
    assertThat(refusal.tabFields()).isEqualTo(38);
  }

  private static StatsContent.Refusal line(String line) {
    return supply().line(line).refusal();
  }

  private static void assertValue(String line, int column, String detail) {
    StatsContent.Refusal refusal = line(line);
    assertRefused(refusal, Reason.FIELD_VALUE, 2, column);
    assertThat(refusal.detail()).isEqualTo(detail);
  }

  private static void assertRefused(
      StatsContent.Refusal refusal, Reason reason, int line, int column) {
    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal.line()).as("line").isEqualTo(line);
    assertThat(refusal.column()).as("column").isEqualTo(column);
  }
}
