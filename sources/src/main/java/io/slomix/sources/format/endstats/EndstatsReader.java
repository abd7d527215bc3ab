package io.slomix.sources.format.endstats;

import io.slomix.model.endstats.EndstatsContent;
import io.slomix.model.endstats.EndstatsContent.Refusal;
import io.slomix.model.endstats.EndstatsContent.Report;
import io.slomix.model.endstats.EndstatsFileName;
import io.slomix.model.endstats.EndstatsLine;
import io.slomix.model.endstats.EndstatsPart;
import io.slomix.model.evidence.Reason;
import io.slomix.sources.format.stats.StatsFileReader;
import io.slomix.sources.format.text.ByteLines;
import io.slomix.sources.format.text.LineCharset;
import io.slomix.sources.format.text.StorableText;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an endstats file (consumers 2.1, 2.2; sizes and character sets of stats-file 1.3, by R4).
 *
 * <p>Guarantee: total and deterministic. Any bytes give lines, or a refusal with reason, line and
 * column; a line that cannot be read costs only itself and is counted. What the lines mean is not
 * decided here: a report may have several files.
 */
public final class EndstatsReader {

  private static final int PARTS = 3;
  private static final int ROUNDS_OF_A_MATCH = 2;

  private final EndstatsFileName name;
  private final ByteLines lines;
  private final List<EndstatsLine> read = new ArrayList<>();
  private final Set<Reason> remarks = EnumSet.noneOf(Reason.class);
  private int dropped;

  private EndstatsReader(EndstatsFileName name, byte[] content) {
    this.name = name;
    this.lines = new ByteLines(content);
  }

  /**
   * Reads a file.
   *
   * @param file its name
   * @param content all bytes, not kept and not changed
   */
  public static EndstatsContent read(String file, byte[] content) {
    Optional<EndstatsFileName> name = EndstatsFileName.parse(file);
    if (name.isEmpty()) {
      return refusal(Reason.NAME, "not the name of an endstats file");
    }
    if (name.get().label() > ROUNDS_OF_A_MATCH) {
      return refusal(Reason.ROUND_NUMBER, "round " + name.get().label() + ", 1 or 2 is expected");
    }
    if (content.length > StatsFileReader.LONGEST_FILE) {
      return refusal(
          Reason.FILE_TOO_LONG,
          "%d bytes, at most %d are read".formatted(content.length, StatsFileReader.LONGEST_FILE));
    }
    return new EndstatsReader(name.get(), content).read();
  }

  private EndstatsContent read() {
    while (lines.advance()) {
      if (lines.length() > StatsFileReader.LONGEST_LINE) {
        return new Refusal(
            Reason.LINE_TOO_LONG,
            lines.number(),
            StatsFileReader.LONGEST_LINE + 1,
            "%d bytes, at most %d are read"
                .formatted(lines.length(), StatsFileReader.LONGEST_LINE));
      }
      if (!lines.isBlank()) {
        readLine();
      }
    }
    if (dropped > 0) {
      remarks.add(Reason.LINES_DROPPED);
    }
    return new Report(new EndstatsPart(name.file(), read, dropped, List.copyOf(remarks)));
  }

  private void readLine() {
    Charset charset = LineCharset.of(lines);
    if (charset.equals(LineCharset.WINDOWS_1252)) {
      remarks.add(Reason.ENCODING_FALLBACK);
    }
    String text = new String(lines.bytes(), lines.start(), lines.length(), charset);
    String[] parts = text.split("\t", -1);
    if (parts.length < PARTS) {
      dropped++;
      return;
    }
    read.add(
        new EndstatsLine(
            StorableText.name(parts[0]), StorableText.name(parts[1]), StorableText.name(parts[2])));
  }

  private static Refusal refusal(Reason reason, String detail) {
    return new Refusal(reason, 0, 0, detail);
  }
}
