package io.slomix.jobs.round;

import java.util.List;
import java.util.Optional;

/**
 * What all sources of a round say together; null where nobody says.
 *
 * @param number of the round for people (R25)
 * @param map hostile text, as every name
 * @param roundNumber 1 or 2
 * @param start civil time of the server, as {@code end}
 * @param seconds that were played
 * @param winner {@code Axis} or {@code Allies}
 * @param endReason of the merged round
 * @param confidence how certain its sources belong together
 * @param conflicts fields on which they disagree
 * @param sources its artifacts
 * @param players in the order of the stats file
 * @param fights what the capture says; empty without one
 */
public record RoundStory(
    String server,
    String fingerprint,
    Integer number,
    String map,
    Integer roundNumber,
    String start,
    String end,
    Long seconds,
    String winner,
    String endReason,
    String confidence,
    List<String> conflicts,
    List<Source> sources,
    List<Player> players,
    Optional<Fights> fights) {

  public RoundStory {
    conflicts = List.copyOf(conflicts);
    sources = List.copyOf(sources);
    players = List.copyOf(players);
  }

  /**
   * An artifact of the round.
   *
   * @param kind what it is
   * @param file its name
   * @param reason why it is linked
   */
  public record Source(String kind, String file, String reason) {}

  /**
   * A player by stats file and by capture; the numbers of the capture are null without one.
   *
   * @param distance along his lives, world units
   * @param sprintPercent mean over his lives
   */
  public record Player(
      String name,
      String side,
      int kills,
      int deaths,
      int damage,
      Integer captureKills,
      Integer captureDeaths,
      Integer captureDamage,
      Long distance,
      Double sprintPercent) {}

  /**
   * The fights of the capture.
   *
   * @param traded kills that were traded by the corrected rules
   * @param supportPercent share of points with a fighting mate nearby
   */
  public record Fights(
      int engagements,
      int killed,
      int escaped,
      int crossfires,
      int kills,
      int traded,
      int missed,
      int isolated,
      Double supportPercent) {}
}
