package io.slomix.sources.format.stats;

import static io.slomix.sources.format.stats.InventedStatsFile.ofTwoPlayers;
import static io.slomix.sources.format.stats.InventedStatsFile.player;
import static io.slomix.sources.format.stats.InventedStatsFile.supply;
import static io.slomix.sources.format.stats.InventedStatsFile.withHeader;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.Reason;
import io.slomix.model.stats.FileRemarks;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.StatsContent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the reader notices without refusing the file. */
class StatsFileReaderRemarksTest {

  @Test
  void cleanFileHasNoRemarks() {
    assertThat(ofTwoPlayers().report().remarks()).isEqualTo(FileRemarks.NONE);
  }

  @Test
  void windowsLineEndsAreNoRemarkAndChangeNothing() {
    assertThat(ofTwoPlayers().windowsLineEnds().read()).isEqualTo(ofTwoPlayers().read());
  }

  @Test
  void missingFinalNewlineIsNoticedAndTheLastLineRead() {
    StatsContent.Report report = ofTwoPlayers().withoutFinalNewline().report();
    assertThat(report.remarks().noFinalNewline()).isTrue();
    assertThat(report.players()).isEqualTo(ofTwoPlayers().report().players());
  }

  @Test
  void onlyTheMalformedLineIsWindows1252() {
    String utf8 = "An\u00C3\u00A1"; // the two bytes of a UTF-8 a with acute
    StatsContent.Report report =
        supply()
            .line(player("AAAA1111", utf8, "0", 38))
            .line(player("BBBB2222", "C\u00EDril\u0080", "0", 38))
            .report();
    assertThat(report.remarks().cp1252()).isTrue();
    assertThat(names(report)).containsExactly("An\u00E1", "C\u00EDril\u20AC");
  }

  @Test
  void utf8AloneIsNoRemark() {
    StatsContent.Report report =
        supply().line(player("AAAA1111", "An\u00C3\u00A1", "0", 38)).report();
    assertThat(report.remarks().cp1252()).isFalse();
  }

  @Test
  void headerOfAnotherMapOrRoundIsNoticed() {
    String header = InventedStatsFile.HEADER;
    assertThat(mismatch(header.replace("supply", "radar"))).isTrue();
    assertThat(mismatch(header.replace("\\legacy3\\1\\", "\\legacy3\\2\\"))).isTrue();
    assertThat(mismatch(header.replace("\\legacy3\\1\\", "\\legacy3\\x\\"))).isTrue();
    assertThat(mismatch(header)).isFalse();
  }

  @Test
  void linesWithoutBackslashAreSkippedAndCountedBlankOnesOnlySkipped() {
    StatsContent.Report report =
        supply().line("").line(" \t").line("x").line(player("A", "a", "0", 38)).line("y").report();
    assertThat(report.remarks().skippedLines()).isEqualTo(2);
    assertThat(report.players()).extracting(PlayerLine::lineNumber).containsExactly(5);
  }

  @Test
  void fileOfSkippedLinesHasNoPlayers() {
    StatsContent.Report report = supply().line("a\tb").line("c").report();
    assertThat(report.players()).isEmpty();
    assertThat(report.remarks().skippedLines()).isEqualTo(2);
  }

  @Test
  void playersWithOneGuidAreKeptApartByCleanName() {
    StatsContent.Report report =
        supply()
            .line(player("AAAA1111", "one", "0", 38))
            .line(player("AAAA1111", "two", "0", 38))
            .report();
    assertThat(report.remarks().duplicateGuid()).isTrue();
    assertThat(names(report)).containsExactly("one", "two");
  }

  @Test
  void ofLinesWithOneGuidAndCleanNameTheLastOneStays() {
    StatsContent.Report report =
        supply()
            .line(player("AAAA1111", "^1one", "0", 38))
            .line(player("BBBB2222", "b", "0", 38))
            .line(player("AAAA1111", "^2one", "0", 38))
            .report();
    assertThat(report.remarks().duplicateGuid()).isTrue();
    assertThat(names(report)).containsExactly("b", "^2one");
  }

  @Test
  void botsShareTheirGuidWithoutRemark() {
    StatsContent.Report report =
        supply()
            .line(player("OMNIBOT0", "[BOT]a", "0", 38))
            .line(player("OMNIBOT0", "[BOT]b", "0", 38))
            .line(player("omnibot1", "c", "0", 38))
            .line(player("omnibot1", "d", "0", 38))
            .report();
    assertThat(report.remarks().duplicateGuid()).isFalse();
    assertThat(report.players()).hasSize(4);
  }

  @Test
  void corruptFileHasTheRemarksOfAllItsLines() {
    StatsContent.Refusal refusal =
        withHeader(InventedStatsFile.HEADER.replace("supply", "radar"))
            .line(player("AAAA1111", "a", "x", 39))
            .line(player("BBBB2222", "\u00ED", "0", 39))
            .line("skipped")
            .withoutFinalNewline()
            .refusal();
    assertThat(refusal.reason()).isEqualTo(Reason.FIELD_VALUE);
    assertThat(refusal.remarks()).isEqualTo(new FileRemarks(true, true, true, 1, true, false));
  }

  private static boolean mismatch(String header) {
    return withHeader(header).report().remarks().headerNameMismatch();
  }

  private static List<String> names(StatsContent.Report report) {
    return report.players().stream().map(PlayerLine::nameRaw).toList();
  }
}
