package io.slomix.sources.format.stats;

import io.slomix.model.evidence.Reason;
import io.slomix.model.stats.FileRemarks;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.StatsContent;
import io.slomix.model.stats.StatsFileName;
import io.slomix.model.stats.StatsHeader;
import io.slomix.sources.format.stats.line.HeaderParser;
import io.slomix.sources.format.stats.line.LineFault;
import io.slomix.sources.format.stats.line.Parsed;
import io.slomix.sources.format.stats.line.PlayerLineParser;
import io.slomix.sources.format.stats.line.PlayerLineShape;
import io.slomix.sources.format.stats.line.TabLayout;
import io.slomix.sources.format.text.ByteLines;
import io.slomix.sources.format.text.LineCharset;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a round stats file (stats-file 1.3, 1.4, 2; R20).
 *
 * <p>Guarantee: total and deterministic. Any bytes give a report that accounts for every line, or a
 * refusal with reason, line and column; nothing is thrown and no line is half used. Of several
 * faults the one that comes first in R20 is reported: sizes, header, round number, then over all
 * player lines their field count, then line by line.
 *
 * <p>A refusal as INVALID says nothing about the content: no header, no remarks. One as CORRUPT
 * keeps the header, the first player line's field count and the remarks of the whole file.
 */
public final class StatsFileReader {

  /** Longest file that is read, in bytes. */
  public static final int LONGEST_FILE = 256 * 1024;

  /** Longest line that is read, in bytes without its end. */
  public static final int LONGEST_LINE = 4 * 1024;

  private final StatsFileName name;
  private final ByteLines lines;
  private final PlayerLineShape shape = new PlayerLineShape();
  private final PlayerLineParser parser;
  private final FieldCountCheck fieldCounts = new FieldCountCheck();
  private final List<PlayerLine> players = new ArrayList<>();
  private Optional<LineFault> lineFault = Optional.empty();
  private int skippedLines;
  private boolean cp1252;

  private StatsFileReader(StatsFileName name, byte[] content) {
    this.name = name;
    this.lines = new ByteLines(content);
    this.parser = new PlayerLineParser(content);
  }

  /**
   * Reads the content of the file of that name.
   *
   * @param name an accepted name; its map and number are held against the header
   * @param content all bytes of the file, not kept and not changed
   */
  public static StatsContent read(StatsFileName name, byte[] content) {
    return new StatsFileReader(name, content).read();
  }

  private StatsContent read() {
    if (lines.bytes().length > LONGEST_FILE) {
      String detail = "%d bytes, at most %d are read".formatted(lines.bytes().length, LONGEST_FILE);
      return invalid(new LineFault(Reason.FILE_TOO_LONG, 0, 0, detail));
    }
    if (!lines.advance()) {
      return invalid(new LineFault(Reason.HEADER, 1, 1, "an empty file"));
    }
    Optional<LineFault> tooLong = tooLong();
    if (tooLong.isPresent()) {
      return invalid(tooLong.get());
    }
    // A long line precedes the header's faults, so those have to wait for all lines.
    return readHeader().fold(this::readPlayers, fault -> invalid(nextTooLong().orElse(fault)));
  }

  private Parsed<StatsHeader> readHeader() {
    Parsed<StatsHeader> header = HeaderParser.parse(lines, charset());
    boolean isRound = name.label() == 1 || name.label() == 2;
    if (header instanceof Parsed.Value<StatsHeader> && !isRound) {
      String detail = "the file's name says round " + name.label();
      return new Parsed.Fault<>(new LineFault(Reason.ROUND_NUMBER, 0, 0, detail));
    }
    return header;
  }

  private StatsContent readPlayers(StatsHeader header) {
    while (lines.advance()) {
      Optional<LineFault> tooLong = tooLong();
      if (tooLong.isPresent()) {
        return invalid(tooLong.get());
      }
      readPlayer();
    }
    Optional<LineFault> fault = fieldCounts.fault().or(() -> lineFault);
    return fault.isPresent() ? corrupt(fault.get(), header) : report(header);
  }

  private void readPlayer() {
    Charset charset = charset();
    shape.scan(lines);
    if (shape.separators() == 0) {
      skippedLines += lines.isBlank() ? 0 : 1;
      return;
    }
    fieldCounts.observe(lines, shape.tabFields());
    if (lineFault.isEmpty()) {
      lineFault = parser.parse(lines, shape, charset).fold(this::accept, Optional::of);
    }
  }

  private Optional<LineFault> accept(PlayerLine player) {
    players.add(player);
    return Optional.empty();
  }

  private Charset charset() {
    Charset charset = LineCharset.of(lines);
    cp1252 |= charset.equals(LineCharset.WINDOWS_1252);
    return charset;
  }

  /** The current line's fault when it is too long. */
  private Optional<LineFault> tooLong() {
    if (lines.length() <= LONGEST_LINE) {
      return Optional.empty();
    }
    String detail = "%d bytes, at most %d are read".formatted(lines.length(), LONGEST_LINE);
    return Optional.of(
        new LineFault(Reason.LINE_TOO_LONG, lines.number(), LONGEST_LINE + 1, detail));
  }

  /** The fault of the first further line that is too long. */
  private Optional<LineFault> nextTooLong() {
    Optional<LineFault> tooLong = Optional.empty();
    while (tooLong.isEmpty() && lines.advance()) {
      tooLong = tooLong();
    }
    return tooLong;
  }

  private StatsContent report(StatsHeader header) {
    PlayerRoster roster = PlayerRoster.of(players);
    int tabFields = fieldCounts.tabFields().orElse(0);
    return new StatsContent.Report(
        header, tabFields, roster.players(), remarks(header, roster.duplicateGuid()));
  }

  private StatsContent corrupt(LineFault fault, StatsHeader header) {
    Integer tabFields = fieldCounts.tabFields().orElse(null);
    return refusal(fault, header, tabFields, remarks(header, false));
  }

  private static StatsContent invalid(LineFault fault) {
    return refusal(fault, null, null, FileRemarks.NONE);
  }

  private static StatsContent refusal(
      LineFault fault, StatsHeader header, Integer tabFields, FileRemarks remarks) {
    return new StatsContent.Refusal(
        fault.reason(), fault.line(), fault.column(), fault.detail(), header, tabFields, remarks);
  }

  private FileRemarks remarks(StatsHeader header, boolean duplicateGuid) {
    boolean sameRound = header.round().equals(Integer.toString(name.label()));
    boolean unknownLayout =
        fieldCounts.tabFields().map(n -> !TabLayout.ofFieldCount(n).isKnown()).orElse(false);
    return new FileRemarks(
        !lines.hasFinalNewline(),
        cp1252,
        !(sameRound && header.map().equals(name.map())),
        skippedLines,
        unknownLayout,
        duplicateGuid);
  }
}
