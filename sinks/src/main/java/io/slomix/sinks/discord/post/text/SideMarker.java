package io.slomix.sinks.discord.post.text;

import io.slomix.sinks.discord.post.data.MapStory.Player;
import java.util.List;

/** On which sides a player stood during a match (consumers 1.5). */
public enum SideMarker {
  AXIS("[AXIS]", false),
  ALLIES("[ALLIES]", false),
  AXIS_THEN_ALLIES("[AXIS→ALLIES]", false),
  ALLIES_THEN_AXIS("[ALLIES→AXIS]", false),
  MIXED("[MIXED]", true),
  UNKNOWN("[UNK]", true);

  private final String text;
  private final boolean ambiguous;

  SideMarker(String text, boolean ambiguous) {
    this.text = text;
    this.ambiguous = ambiguous;
  }

  public String text() {
    return text;
  }

  public boolean isAmbiguous() {
    return ambiguous;
  }

  /**
   * The marker of a player.
   *
   * @param all players of the match: most of a team swap, and who swaps alone changed teams
   */
  public static SideMarker of(Player player, List<Player> all) {
    List<Integer> first = player.firstSides();
    List<Integer> second = player.secondSides();
    if (first.size() > 1 || second.size() > 1) {
      return MIXED;
    }
    if (first.isEmpty() && second.isEmpty()) {
      return UNKNOWN;
    }
    if (first.isEmpty() || second.isEmpty() || first.equals(second)) {
      return single(first.isEmpty() ? second.get(0) : first.get(0));
    }
    return swapsWithMost(first.get(0), all)
        ? first.get(0) == Side.AXIS.code() ? AXIS_THEN_ALLIES : ALLIES_THEN_AXIS
        : MIXED;
  }

  private static SideMarker single(int side) {
    return side == Side.AXIS.code() ? AXIS : ALLIES;
  }

  /**
   * Whether at least half of those who began on a side and went on stood on the other afterwards.
   */
  private static boolean swapsWithMost(int first, List<Player> all) {
    long stayed = count(first, first, all);
    long swapped = count(first, Side.AXIS.code() + Side.ALLIES.code() - first, all);
    return swapped >= stayed;
  }

  private static long count(int first, int second, List<Player> all) {
    return all.stream()
        .filter(
            p -> p.firstSides().equals(List.of(first)) && p.secondSides().equals(List.of(second)))
        .count();
  }
}
