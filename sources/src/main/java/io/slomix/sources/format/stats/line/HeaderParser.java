package io.slomix.sources.format.stats.line;

import io.slomix.model.evidence.Reason;
import io.slomix.model.stats.StatsHeader;
import io.slomix.sources.format.text.ByteLines;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits the first line into its fields (stats-file 1.4); what they mean is for the rules.
 *
 * <p>Eight fields are needed, the ninth is optional, further ones are ignored.
 */
public final class HeaderParser {

  private static final int LEAST_FIELDS = 8;
  private static final int MOST_FIELDS = 9;

  private HeaderParser() {}

  /** Parses the current line. */
  public static Parsed<StatsHeader> parse(ByteLines line, Charset charset) {
    byte[] bytes = line.bytes();
    List<String> fields = new ArrayList<>(MOST_FIELDS);
    int from = line.start();
    for (int at = line.start(); at <= line.end(); at++) {
      if (at < line.end() && bytes[at] == 0) {
        return fault(line, at, "a NUL character");
      }
      if (at == line.end() || bytes[at] == '\\') {
        if (fields.size() < MOST_FIELDS) {
          fields.add(new String(bytes, from, at - from, charset));
        }
        from = at + 1;
      }
    }
    if (fields.size() < LEAST_FIELDS) {
      return fault(line, line.end(), fields.size() + " fields where 8 are needed");
    }
    return new Parsed.Value<>(header(fields));
  }

  private static Parsed<StatsHeader> fault(ByteLines line, int index, String detail) {
    return new Parsed.Fault<>(
        new LineFault(Reason.HEADER, line.number(), line.column(index), detail));
  }

  private static StatsHeader header(List<String> fields) {
    return new StatsHeader(
        fields.get(0),
        fields.get(1),
        fields.get(2),
        fields.get(3),
        fields.get(4),
        fields.get(5),
        fields.get(6),
        fields.get(7),
        fields.size() < MOST_FIELDS ? null : fields.get(8));
  }
}
