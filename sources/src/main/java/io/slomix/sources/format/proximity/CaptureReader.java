package io.slomix.sources.format.proximity;

import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.Reason;
import io.slomix.model.proximity.capture.Capture;
import io.slomix.model.proximity.capture.CaptureContent;
import io.slomix.model.proximity.capture.CaptureContent.Refusal;
import io.slomix.model.proximity.capture.CaptureContent.Report;
import io.slomix.model.proximity.capture.CaptureFileName;
import io.slomix.model.proximity.capture.CaptureHeader;
import io.slomix.model.proximity.capture.Generation;
import io.slomix.model.proximity.section.Section;
import io.slomix.sources.format.text.ByteLines;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a capture of the proximity tracker, of any generation (proximity-file 1, 2, 6).
 *
 * <p>Guarantee: total and deterministic, one pass. Any bytes give a capture, or a refusal with its
 * reason; a row that cannot be read costs only itself, a point of a path only itself, and each is
 * counted. Sections may come in any order and more than once; unknown ones are counted and never
 * read as the one before them. Memory grows with the rows that are kept: a few times the file.
 */
public final class CaptureReader {

  private static final String BANNER = "PROXIMITY_TRACKER_V";
  private static final int LONGEST_MARKER = 64;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String file;
  private final ByteLines lines;
  private final FaultCollector faults = new FaultCollector();
  private final HeaderReader header = new HeaderReader();
  private final SectionRows rows = new SectionRows(faults);
  private Section section;
  private String unknown;

  private CaptureReader(String file, byte[] content) {
    this.file = file;
    this.lines = new ByteLines(content);
  }

  /**
   * Reads a file.
   *
   * @param file its name; a wrong one is no reason to refuse it while the header says map and end
   * @param content all bytes, not kept and not changed
   */
  public static CaptureContent read(String file, byte[] content) {
    if (content.length > Artifact.MAX_CONTENT_BYTES) {
      return new Refusal(
          Reason.FILE_TOO_LONG,
          "%d bytes, at most %d are read".formatted(content.length, Artifact.MAX_CONTENT_BYTES));
    }
    return new CaptureReader(file, content).read();
  }

  private CaptureContent read() {
    while (lines.advance()) {
      String line = line();
      if (line.startsWith("#")) {
        comment(line.substring(1).strip());
      } else if (!line.isEmpty()) {
        row(line);
      }
    }
    boolean anySection = Arrays.stream(Section.values()).anyMatch(rows::has);
    if (!header.hasBanner() && !anySection) {
      return new Refusal(
          Reason.NOT_A_PROXIMITY_FILE, lines.number() + " lines without banner or section");
    }
    if (!lines.hasFinalNewline() || lacksMandatorySection()) {
      faults.truncated();
    }
    CaptureHeader read = header.header();
    if (CaptureFileName.parse(file).isEmpty() && !placesItself(read)) {
      return new Refusal(
          Reason.NAME, "no name of a capture, and a header without map or end to go by");
    }
    return new Report(
        new Capture(
            file,
            read,
            Generation.of(read),
            rows.engagements,
            rows.lives,
            rows.rows,
            faults.quality()));
  }

  /** Whether the round can be found by the header alone (proximity-file 6). */
  private static boolean placesItself(CaptureHeader header) {
    return header.map() != null && header.roundEndUnix() != null;
  }

  private String line() {
    String text =
        new String(
            lines.bytes(),
            lines.start(),
            lines.length(),
            lines.isAscii() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    boolean marked = lines.number() == 1 && text.startsWith(BYTE_ORDER_MARK);
    return (marked ? text.substring(1) : text).strip();
  }

  private void comment(String text) {
    if (text.startsWith(BANNER)) {
      header.banner(text);
    } else if (isMarker(text)) {
      section = Section.ofMarker(text).orElse(null);
      unknown = section == null ? text : null;
      if (section == null) {
        faults.unknown(text, 0);
      } else {
        rows.open(section);
      }
    } else if (section == null && unknown == null) {
      header.line(text);
    }
  }

  private void row(String line) {
    if (section != null) {
      rows.add(section, lines.number(), line);
    } else if (unknown != null) {
      faults.unknown(unknown, 1);
    } else {
      faults.dropped("", lines.number(), 0, Reason.COLUMNS_MISSING, line);
    }
  }

  private boolean lacksMandatorySection() {
    return Arrays.stream(Section.values()).anyMatch(s -> s.isMandatory() && !rows.has(s));
  }

  private static boolean isMarker(String text) {
    if (text.isEmpty() || text.length() > LONGEST_MARKER || !isUpper(text.charAt(0))) {
      return false;
    }
    return text.chars().allMatch(c -> isUpper((char) c) || c == '_' || (c >= '0' && c <= '9'));
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
