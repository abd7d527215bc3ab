package io.slomix.sources.format.stats;

import io.slomix.model.evidence.Reason.Kind;
import io.slomix.model.stats.StatsContent;
import io.slomix.model.stats.StatsFileName;
import io.slomix.model.stats.TabField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Builds stats files of invented players for the reader's tests. */
final class InventedStatsFile {

  static final String HEADER = "^1Public ^7Server\\supply\\legacy3\\1\\1\\2\\12:00\\9:45\\585312";
  static final StatsFileName NAME = name("2026-03-10-214512-supply-round-1.txt");

  private static final TabField[] FILE_ORDER = TabField.values();

  private final List<String> lines = new ArrayList<>();
  private String lineEnd = "\n";
  private boolean finalNewline = true;

  private InventedStatsFile(String header) {
    lines.add(header);
  }

  /** A file with the usual header and no player yet. */
  static InventedStatsFile supply() {
    return new InventedStatsFile(HEADER);
  }

  /** A file with another first line. */
  static InventedStatsFile withHeader(String header) {
    return new InventedStatsFile(header);
  }

  /** Two players of the 38-field layout. */
  static InventedStatsFile ofTwoPlayers() {
    return supply()
        .line(player("AAAA1111", "^1Al^7pha", "8 48 160 6 4 6", 38))
        .line(player("BBBB2222", "Bravo", "24 1 2 3 4 5 6 7 8 9 10", 38));
  }

  /** A player line: {@code rounds} 0, team 1, tab field i holding {@link #fieldText}. */
  static String player(String guid8, String name, String block, int tabFields) {
    return guid8 + "\\" + name + "\\0\\1\\" + block + " " + fields(tabFields);
  }

  /** So many tab fields, each with its tab. */
  static String fields(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\t" + fieldText(i))
        .collect(Collectors.joining());
  }

  /** What the tab field at a place holds: 100 + place, with a decimal 5 where it has one. */
  static String fieldText(int index) {
    boolean tenths = index < TabField.COUNT && FILE_ORDER[index].isTenths();
    return 100 + index + (tenths ? ".5" : "");
  }

  InventedStatsFile line(String line) {
    lines.add(line);
    return this;
  }

  InventedStatsFile windowsLineEnds() {
    lineEnd = "\r\n";
    return this;
  }

  InventedStatsFile withoutFinalNewline() {
    finalNewline = false;
    return this;
  }

  /** The file, characters up to U+00FF as single bytes so that any byte can be written. */
  byte[] bytes() {
    String text = String.join(lineEnd, lines) + (finalNewline ? lineEnd : "");
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  StatsContent read() {
    return StatsFileReader.read(NAME, bytes());
  }

  StatsContent.Report report() {
    return (StatsContent.Report) read();
  }

  StatsContent.Refusal refusal() {
    return (StatsContent.Refusal) read();
  }

  static StatsFileName name(String file) {
    return StatsFileName.parse(file).orElseThrow();
  }

  /** Whether a refusal may come from the reader. */
  static boolean isReaders(Kind kind) {
    return kind == Kind.INVALID || kind == Kind.CORRUPT;
  }
}
