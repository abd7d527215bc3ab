package io.slomix.sinks.discord.post.data;

import java.util.List;

/** The awards of a round. */
public record AwardsStory(
    String map,
    Integer roundNumber,
    long roundEnd,
    String file,
    List<Award> awards,
    List<Rivalry> rivalries) {

  /**
   * An award.
   *
   * @param scope ROUND or MAP
   */
  public record Award(String name, String category, String player, String value, String scope) {}

  /** Two players of whom one won most duels. */
  public record Rivalry(String subject, String opponent, int kills, int deaths) {}
}
