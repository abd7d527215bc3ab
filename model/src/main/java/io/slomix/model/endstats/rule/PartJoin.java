package io.slomix.model.endstats.rule;

import io.slomix.model.endstats.EndstatsLine;
import io.slomix.model.endstats.EndstatsPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins the files into which the script split one report (R22).
 *
 * <p>Parts follow each other in name order. A part whose lines are all in another one is left out,
 * and so is a line that an earlier part has. A versus line is the same only under the same subject;
 * without headers equal lines stand in several blocks, so those are kept.
 *
 * @param lines of all parts, headers taken out
 * @param files the parts that were used
 * @param superseded the others
 */
record PartJoin(List<JoinedLine> lines, List<String> files, List<String> superseded) {

  private static final String HEADER = "VS_HEADER";

  /**
   * One line of the report.
   *
   * @param number 1-based, headers counted
   * @param subject the header above it, null without one
   * @param line the line itself
   */
  record JoinedLine(int number, EndstatsLine subject, EndstatsLine line) {}

  /** Joins parts with different names. */
  static PartJoin of(List<EndstatsPart> parts) {
    Map<String, List<JoinedLine>> byFile = new LinkedHashMap<>();
    EndstatsLine subject = null;
    for (EndstatsPart part : sorted(parts)) {
      List<JoinedLine> lines = new ArrayList<>();
      subject = underSubjects(part.lines(), subject, lines);
      byFile.put(part.file(), lines);
    }
    List<String> superseded =
        byFile.keySet().stream().filter(file -> isSuperseded(file, byFile)).toList();
    byFile.keySet().removeAll(superseded);
    return new PartJoin(joined(byFile.values()), List.copyOf(byFile.keySet()), superseded);
  }

  private static List<EndstatsPart> sorted(List<EndstatsPart> parts) {
    return parts.stream().sorted(Comparator.comparing(EndstatsPart::file)).toList();
  }

  /** Puts each line under its header; returns the last one, for the part that continues. */
  private static EndstatsLine underSubjects(
      List<EndstatsLine> lines, EndstatsLine inherited, List<JoinedLine> out) {
    EndstatsLine subject = inherited;
    for (EndstatsLine line : lines) {
      if (line.first().equals(HEADER)) {
        subject = line;
      } else if (!isVersus(line)) {
        subject = null; // a part that begins with awards continues no block
      }
      out.add(new JoinedLine(0, subject, line));
    }
    return subject;
  }

  private static boolean isSuperseded(String file, Map<String, List<JoinedLine>> byFile) {
    List<JoinedLine> own = byFile.get(file);
    for (Map.Entry<String, List<JoinedLine>> other : byFile.entrySet()) {
      boolean equal = other.getValue().size() == own.size();
      boolean mayReplace = !equal || other.getKey().compareTo(file) < 0;
      if (!other.getKey().equals(file) && mayReplace && contains(other.getValue(), own)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(List<JoinedLine> all, List<JoinedLine> some) {
    Map<JoinedLine, Integer> left = new LinkedHashMap<>();
    all.forEach(line -> left.merge(line, 1, Integer::sum));
    return some.stream().allMatch(line -> left.merge(line, -1, Integer::sum) >= 0);
  }

  private static List<JoinedLine> joined(Iterable<List<JoinedLine>> parts) {
    List<JoinedLine> lines = new ArrayList<>();
    Set<JoinedLine> ofEarlierParts = new HashSet<>();
    int number = 0;
    for (List<JoinedLine> part : parts) {
      for (JoinedLine line : part) {
        if (ofEarlierParts.contains(line) && isUnmistakable(line)) {
          continue;
        }
        number++;
        if (!line.line().first().equals(HEADER)) {
          lines.add(new JoinedLine(number, line.subject(), line.line()));
        }
      }
      ofEarlierParts.addAll(part);
    }
    return lines;
  }

  private static boolean isUnmistakable(JoinedLine line) {
    return line.subject() != null || !isVersus(line.line());
  }

  /** Whether it has the form of a versus line. */
  static boolean isVersus(EndstatsLine line) {
    return isCount(line.second()) && isCount(line.third());
  }

  private static boolean isCount(String text) {
    return !text.isEmpty()
        && text.length() <= 9
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
