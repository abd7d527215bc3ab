package io.slomix.sources.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A stats file taken apart as plainly as possible, independent of the production reader.
 *
 * @param players in the order of the file
 */
record StatsFileReading(List<String> header, List<Line> players) {
  private static final int STATS = 5;

  /**
   * A player line.
   *
   * @param block the numbers behind the mask
   */
  record Line(
      String guid8,
      String name,
      int rounds,
      int team,
      long mask,
      List<Integer> block,
      List<String> tabs) {

    long tab(int index) {
      return Long.parseLong(tabs.get(index));
    }

    /** A value with one decimal, in tenths. */
    long tenths(int index) {
      return Long.parseLong(tabs.get(index).replace(".", ""));
    }

    /** Sum over the weapons: 0 hits, 1 shots, 2 kills, 3 deaths, 4 headshots. */
    int sum(int stat) {
      int sum = 0;
      for (int i = stat; i < block.size(); i += STATS) {
        sum += block.get(i);
      }
      return sum;
    }
  }

  static StatsFileReading of(String text) {
    List<String> lines = text.lines().toList();
    List<Line> players = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> tabs = List.of(line.split("\t"));
      String[] parts = tabs.get(0).split("\\\\", -1);
      List<String> weapons = List.of(parts[4].split(" "));
      players.add(
          new Line(
              parts[0],
              parts[1],
              Integer.parseInt(parts[2]),
              Integer.parseInt(parts[3]),
              Long.parseLong(weapons.get(0)),
              weapons.stream().skip(1).map(Integer::valueOf).toList(),
              tabs.subList(1, tabs.size())));
    }
    return new StatsFileReading(Arrays.asList(lines.get(0).split("\\\\", -1)), players);
  }

  Map<String, Line> byGuid() {
    return players.stream().collect(Collectors.toMap(Line::guid8, Function.identity()));
  }
}
