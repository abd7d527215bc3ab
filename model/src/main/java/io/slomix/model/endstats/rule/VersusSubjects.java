package io.slomix.model.endstats.rule;

import io.slomix.model.endstats.Versus;
import io.slomix.model.endstats.Versus.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds out whose duels the lines of an older file are (consumers 2.5).
 *
 * <p>The lines are the blocks of all players one after the other; nothing says where a block begins
 * or whose it is. But if X lists Y as {@code k-d}, Y lists X as {@code d-k}: where only one
 * assignment fits, it is taken.
 */
public final class VersusSubjects {

  private VersusSubjects() {}

  /**
   * The same lines with subjects, where no line has one and exactly one assignment fits; else
   * unchanged.
   *
   * @param lines in file order
   * @param sideByName side 1 or 2 of the players whose side is known; may be empty
   */
  public static List<Versus> assign(List<Versus> lines, Map<String, Integer> sideByName) {
    if (lines.stream().anyMatch(line -> line.confidence() != Confidence.NONE)) {
      return lines;
    }
    List<String> subjects = new BlockSearch(lines, sideByName).onlySolution();
    List<Versus> assigned = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      assigned.add(withSubject(lines.get(i), subjects.get(i)));
    }
    return subjects.isEmpty() ? lines : assigned;
  }

  private static Versus withSubject(Versus line, String subject) {
    return new Versus(
        line.lineNumber(),
        subject,
        null,
        Confidence.ANTISYMMETRY,
        line.opponentName(),
        line.kills(),
        line.deaths());
  }
}
