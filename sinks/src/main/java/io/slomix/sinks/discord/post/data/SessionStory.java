package io.slomix.sinks.discord.post.data;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;

/** A gaming session. */
public record SessionStory(
    Integer sessionId,
    String date,
    int playersCount,
    int rounds,
    long lastRoundEnd,
    boolean available,
    String nameA,
    String nameB,
    Integer scoreA,
    Integer scoreB,
    List<PlayedMap> maps,
    List<Player> players) {

  /** A match of the session. */
  public record PlayedMap(
      String map,
      String winner,
      BigDecimal secondsA,
      BigDecimal secondsB,
      boolean counted,
      boolean ambiguous,
      String note) {}

  /** Sums of a player. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Player(
      String guid,
      String name,
      String team,
      long kills,
      long deaths,
      long gibs,
      BigDecimal dpm,
      long damageGiven,
      long damageReceived,
      long hits,
      long shots,
      long headshots,
      long usefulKills,
      long selfKills,
      long fullSelfkills,
      long revivesGiven,
      long timesRevived,
      long timePlayedSeconds,
      long timeDeadSeconds,
      long deniedPlaytime,
      long doubleKills,
      long tripleKills,
      long quadKills,
      long multiKills,
      long megaKills,
      long killAssists) {}
}
