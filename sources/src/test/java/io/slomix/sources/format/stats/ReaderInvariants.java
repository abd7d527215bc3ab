package io.slomix.sources.format.stats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.stats.ColourCodes;
import io.slomix.model.stats.Counter;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.StatsContent;
import io.slomix.model.stats.StatsFileName;
import io.slomix.model.stats.TabField;
import io.slomix.sources.format.text.ByteLines;
import io.slomix.sources.format.text.LineCharset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What holds for the reading of any bytes. */
final class ReaderInvariants {

  private static final Pattern PLAYER =
      Pattern.compile("([^\\\\]*)\\\\(.*)(?:\\\\[^\\\\]*){3}", Pattern.DOTALL);

  private ReaderInvariants() {}

  /** Reads the bytes and checks what came out; gives it back. */
  static StatsContent checkedRead(StatsFileName name, byte[] bytes) {
    byte[] before = bytes.clone();
    StatsContent content = StatsFileReader.read(name, bytes);
    if (!Arrays.equals(before, bytes)) {
      throw new AssertionError("the reader changed its input");
    }
    if (!content.equals(StatsFileReader.read(name, bytes))) {
      throw new AssertionError("a second reading differs from " + content);
    }
    if (content instanceof StatsContent.Report report) {
      checkReport(report, bytes);
    } else if (content instanceof StatsContent.Refusal refusal) {
      checkRefusal(refusal, bytes);
    }
    return content;
  }

  private static void checkReport(StatsContent.Report report, byte[] bytes) {
    List<String> lines = lines(bytes);
    List<String> body = lines.subList(1, lines.size());
    long nonBlank = body.stream().filter(line -> !line.matches("[ \\t-\\r]*")).count();
    long playerLines = body.stream().filter(line -> line.indexOf('\\') >= 0).count();
    int skipped = report.remarks().skippedLines();
    require(playerLines + skipped == nonBlank, "every line is a player or skipped", report);
    require(report.players().size() == identities(bytes), "every player is kept", report);
    for (PlayerLine player : report.players()) {
      int weapons = Integer.bitCount(player.weaponMask());
      require(player.weaponCounters().length == Counter.COUNT * weapons, "whole block", report);
      require(present(player) == expectedFields(report.tabFields()), "whole fields", report);
      require(lines.get(player.lineNumber() - 1).indexOf('\\') >= 0, "its own line", report);
      require(player.nameRaw().indexOf('\0') < 0, "a name that can be stored", report);
    }
  }

  /** How many pairs of guid and clean name the player lines have. */
  private static int identities(byte[] bytes) {
    Set<List<String>> identities = new HashSet<>();
    ByteLines lines = new ByteLines(bytes);
    lines.advance();
    while (lines.advance()) {
      String line = new String(bytes, lines.start(), lines.length(), LineCharset.of(lines));
      Matcher parts = PLAYER.matcher(line);
      if (parts.matches()) {
        identities.add(List.of(parts.group(1), ColourCodes.strip(parts.group(2))));
      }
    }
    return identities.size();
  }

  private static void checkRefusal(StatsContent.Refusal refusal, byte[] bytes) {
    require(InventedStatsFile.isReaders(refusal.reason().kind()), "reason of the reader", refusal);
    List<String> lines = lines(bytes);
    if (refusal.line() == 0) {
      require(refusal.column() == 0, "whole file", refusal);
    } else {
      require(refusal.line() <= Math.max(1, lines.size()), "existing line", refusal);
      int length = lines.isEmpty() ? 0 : lines.get(refusal.line() - 1).length();
      require(refusal.column() >= 1 && refusal.column() <= length + 1, "in the line", refusal);
    }
    require(refusal.detail().matches("[ -~]{3,120}"), "short plain sentence", refusal);
  }

  private static long present(PlayerLine player) {
    assertThat(player.fields()).hasSize(TabField.COUNT);
    return Arrays.stream(player.fields()).filter(value -> value != PlayerLine.ABSENT).count();
  }

  private static int expectedFields(int tabFields) {
    return switch (tabFields) {
      case 33, 36, 37, 38 -> tabFields;
      default -> Math.min(28, tabFields);
    };
  }

  private static List<String> lines(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return text.isEmpty() ? List.of() : Arrays.asList(body.split("\n", -1));
  }

  private static void require(boolean holds, String what, StatsContent content) {
    if (!holds) {
      throw new AssertionError("not so: " + what + " in " + content);
    }
  }
}
