package io.slomix.model.endstats.rule;

import io.slomix.model.endstats.Versus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tries all ways to cut lines into blocks and to give each block a player, until two fit.
 *
 * <p>A player's block has exactly as many lines as there are lines about him, so choosing the
 * player chooses the block. The search gives up after {@value #MOST_STEPS} steps: an honest file
 * needs a few hundred.
 */
final class BlockSearch {

  private static final int MOST_STEPS = 50_000;

  private final List<Versus> lines;
  private final Map<String, Integer> sideByName;
  private final Map<String, Integer> linesAbout = new LinkedHashMap<>();
  private final Map<String, Map<String, Versus>> blockOf = new LinkedHashMap<>();
  private final List<List<String>> solutions = new ArrayList<>();
  private int steps;

  BlockSearch(List<Versus> lines, Map<String, Integer> sideByName) {
    this.lines = lines;
    this.sideByName = sideByName;
    lines.forEach(line -> linesAbout.merge(line.opponentName(), 1, Integer::sum));
  }

  /** The subject of each line; empty when none, or more than one assignment fits. */
  List<String> onlySolution() {
    search(0);
    return solutions.size() == 1 && steps <= MOST_STEPS ? solutions.get(0) : List.of();
  }

  private void search(int from) {
    if (from == lines.size()) {
      if (blockOf.size() == linesAbout.size() && hasTwoSides()) {
        solutions.add(subjects());
      }
      return;
    }
    for (Map.Entry<String, Integer> candidate : linesAbout.entrySet()) {
      steps++;
      if (solutions.size() > 1 || steps > MOST_STEPS) {
        return;
      }
      int to = from + candidate.getValue();
      if (!blockOf.containsKey(candidate.getKey()) && to <= lines.size()) {
        tryBlock(candidate.getKey(), from, to);
      }
    }
  }

  private void tryBlock(String subject, int from, int to) {
    Map<String, Versus> block = block(subject, lines.subList(from, to));
    if (!block.isEmpty() && mirrorsOthers(subject, block)) {
      blockOf.put(subject, block);
      search(to);
      blockOf.remove(subject);
    }
  }

  /** The lines by opponent, empty when they cannot be one player's block. */
  private Map<String, Versus> block(String subject, List<Versus> candidates) {
    Map<String, Versus> block = new HashMap<>();
    int kills = Integer.MAX_VALUE;
    for (Versus line : candidates) {
      String opponent = line.opponentName();
      boolean fits =
          line.kills() <= kills && !opponent.equals(subject) && !areMates(subject, opponent);
      if (!fits || block.put(opponent, line) != null) {
        return Map.of();
      }
      kills = line.kills();
    }
    return block;
  }

  private boolean areMates(String one, String other) {
    Integer side = sideByName.get(one);
    return side != null && side.equals(sideByName.get(other));
  }

  private boolean mirrorsOthers(String subject, Map<String, Versus> block) {
    for (Map.Entry<String, Map<String, Versus>> other : blockOf.entrySet()) {
      Versus mine = block.get(other.getKey());
      Versus his = other.getValue().get(subject);
      boolean bothOrNone = (mine == null) == (his == null);
      if (!bothOrNone
          || (mine != null && (mine.kills() != his.deaths() || mine.deaths() != his.kills()))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the players are two teams, each of which fights only the other. */
  private boolean hasTwoSides() {
    Map<String, Boolean> side = new HashMap<>();
    return blockOf.keySet().stream()
        .allMatch(name -> side.containsKey(name) || alternates(name, side));
  }

  private boolean alternates(String start, Map<String, Boolean> side) {
    List<String> open = new ArrayList<>(List.of(start));
    side.put(start, true);
    Set<String> done = new HashSet<>();
    while (!open.isEmpty()) {
      String name = open.remove(open.size() - 1);
      if (!done.add(name)) {
        continue;
      }
      boolean opposite = !side.get(name);
      for (String opponent : blockOf.get(name).keySet()) {
        Boolean known = side.putIfAbsent(opponent, opposite);
        if (known != null && known != opposite) {
          return false;
        }
        open.add(opponent);
      }
    }
    return true;
  }

  private List<String> subjects() {
    List<String> subjects = new ArrayList<>();
    blockOf.forEach((subject, block) -> block.forEach((name, line) -> subjects.add(subject)));
    return subjects;
  }
}
