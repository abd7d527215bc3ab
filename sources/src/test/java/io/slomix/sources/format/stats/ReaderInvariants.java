package io.slomix.sources.format.stats;

import io.slomix.model.stats.Counter;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.StatsContent;
import io.slomix.model.stats.StatsFileName;
import io.slomix.model.stats.TabField;
import io.slomix.sources.format.text.ByteLines;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds for the reading of any bytes. Plain code, because millions of mutants pass here. */
final class ReaderInvariants {

  private ReaderInvariants() {}

  /** Reads the bytes twice and checks what came out; gives it back. */
  static StatsContent checkedRead(StatsFileName name, byte[] bytes) {
    byte[] before = bytes.clone();
    StatsContent content = checkedReadOnce(name, bytes);
    require(Arrays.equals(before, bytes), "the input is left alone", content);
    require(content.equals(StatsFileReader.read(name, bytes)), "the same again", content);
    return content;
  }

  /** The same without the second reading. */
  static StatsContent checkedReadOnce(StatsFileName name, byte[] bytes) {
    StatsContent content = StatsFileReader.read(name, bytes);
    if (content instanceof StatsContent.Report report) {
      checkReport(report, bytes);
    } else if (content instanceof StatsContent.Refusal refusal) {
      checkRefusal(refusal, bytes);
    }
    return content;
  }

  private static void checkReport(StatsContent.Report report, byte[] bytes) {
    Set<Integer> playerLines = new HashSet<>();
    int skipped = 0;
    ByteLines lines = new ByteLines(bytes);
    lines.advance();
    while (lines.advance()) {
      if (holdsBackslash(lines)) {
        playerLines.add(lines.number());
      } else if (!lines.isBlank()) {
        skipped++;
      }
    }
    require(report.remarks().skippedLines() == skipped, "every skipped line counts", report);
    for (PlayerLine player : report.players()) {
      require(playerLines.remove(player.lineNumber()), "a line of its own", report);
      checkPlayer(player, report);
    }
    require(playerLines.isEmpty() || repeats(report), "every player line is kept", report);
  }

  private static void checkPlayer(PlayerLine player, StatsContent.Report report) {
    int weapons = Integer.bitCount(player.weaponMask());
    require(player.weaponCounters().length == Counter.COUNT * weapons, "whole block", report);
    require(player.fields().length == TabField.COUNT, "all fields", report);
    require(present(player) == expectedFields(report.tabFields()), "whole line", report);
    require(player.nameRaw().indexOf('\0') < 0, "a name that can be stored", report);
    require(player.guid8().indexOf('\0') < 0, "a guid that can be stored", report);
  }

  /**
   * Whether a line may have given way to a later one: its guid repeats, or a bot's guid is there.
   */
  private static boolean repeats(StatsContent.Report report) {
    return report.remarks().duplicateGuid()
        || report.players().stream().anyMatch(p -> p.guid8().regionMatches(true, 0, "OMNI", 0, 4));
  }

  private static void checkRefusal(StatsContent.Refusal refusal, byte[] bytes) {
    require(InventedStatsFile.isReaders(refusal.reason().kind()), "reason of the reader", refusal);
    if (refusal.line() == 0) {
      require(refusal.column() == 0, "the file as a whole", refusal);
    } else {
      ByteLines lines = new ByteLines(bytes);
      boolean exists = bytes.length == 0;
      while (lines.number() < refusal.line() && lines.advance()) {
        exists = true;
      }
      require(
          exists && lines.number() == (bytes.length == 0 ? 0 : refusal.line()), "line", refusal);
      boolean inLine = refusal.column() >= 1 && refusal.column() <= lines.length() + 1;
      require(inLine, "column", refusal);
    }
    require(isShortPlainText(refusal.detail()), "a short plain sentence", refusal);
  }

  private static boolean isShortPlainText(String detail) {
    return !detail.isBlank()
        && detail.length() <= 200
        && detail.chars().allMatch(c -> c >= ' ' && c < 0x7F);
  }

  private static boolean holdsBackslash(ByteLines line) {
    for (int at = line.start(); at < line.end(); at++) {
      if (line.bytes()[at] == '\\') {
        return true;
      }
    }
    return false;
  }

  private static int present(PlayerLine player) {
    int present = 0;
    for (int value : player.fields()) {
      present += value == PlayerLine.ABSENT ? 0 : 1;
    }
    return present;
  }

  private static int expectedFields(int tabFields) {
    boolean known = List.of(33, 36, 37, 38).contains(tabFields);
    return known ? tabFields : Math.min(28, tabFields);
  }

  private static void require(boolean holds, String what, StatsContent content) {
    if (!holds) {
      throw new AssertionError("not so: " + what + " in " + content);
    }
  }
}
