package io.slomix.sinks.discord.post.data;

import java.math.BigDecimal;
import java.util.List;

/**
 * A match as its post tells it.
 *
 * @param winner A, B, draw, or null while there is no result
 */
public record MapStory(
    String map,
    Integer sessionId,
    Integer roundId,
    long roundEnd,
    int rounds,
    String winner,
    Boolean counted,
    String nameA,
    String nameB,
    Integer pointsA,
    Integer pointsB,
    BigDecimal secondsA,
    BigDecimal secondsB,
    List<Player> players) {

  /**
   * A player over both rounds.
   *
   * @param firstSides on which he was seen in round 1
   */
  public record Player(
      String guid,
      String name,
      long kills,
      long deaths,
      long damage,
      long hits,
      long shots,
      long headshots,
      List<Integer> firstSides,
      List<Integer> secondSides) {}
}
