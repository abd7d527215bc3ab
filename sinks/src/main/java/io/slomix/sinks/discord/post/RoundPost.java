package io.slomix.sinks.discord.post;

import io.slomix.sinks.discord.message.DiscordText;
import io.slomix.sinks.discord.message.EmbedColour;
import io.slomix.sinks.discord.message.EmbedField;
import io.slomix.sinks.discord.message.SplitEmbed;
import io.slomix.sinks.discord.post.data.PlayerLine;
import io.slomix.sinks.discord.post.data.RoundStory;
import io.slomix.sinks.discord.post.shape.Post;
import io.slomix.sinks.discord.post.text.Numbers;
import io.slomix.sinks.discord.post.text.Ranks;
import io.slomix.sinks.discord.post.text.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The post of a round (consumers 1.4). */
public final class RoundPost {

  private static final int MAP = 48;
  private static final int TEAM = 32;

  private RoundPost() {}

  /** Renders it. */
  public static Post of(RoundStory round) {
    String title =
        "🎮 Round %d Complete - %s%s"
            .formatted(round.roundNumber(), DiscordText.plain(round.map(), MAP), suffix(round));
    SplitEmbed embed =
        new SplitEmbed(
            title,
            round.roundNumber() == 1 ? EmbedColour.BLUE : EmbedColour.RED,
            description(round),
            "Round ID: %d | %s".formatted(round.roundId(), round.file()),
            Optional.of(Instant.ofEpochSecond(round.roundEnd())));
    for (Side side : Side.values()) {
      List<PlayerLine> players =
          round.players().stream().filter(player -> side.has(player.team())).toList();
      if (!players.isEmpty()) {
        embed.section(side.section(), side.section() + " (cont.)", blocks(players));
      }
    }
    if (!round.players().isEmpty()) {
      embed.field(EmbedField.wide("📊 Round Summary", summary(round.players())));
    }
    return new Post(embed.messages());
  }

  private static String suffix(RoundStory round) {
    if (round.status().equals("UNPAIRED")) {
      return " (incomplete)";
    }
    return round.counted() ? "" : " (restarted)";
  }

  private static String description(RoundStory round) {
    List<String> lines = new ArrayList<>();
    if (round.status().equals("UNPAIRED")) {
      lines.add(
          "⚠️ Round 1 is missing, and the file counts both rounds: no numbers until it comes.");
    }
    time(round).ifPresent(lines::add);
    boolean trusted =
        "verified_header".equals(round.scoreConfidence())
            || "time_fallback".equals(round.scoreConfidence());
    if (round.winner() != null && trusted) {
      String team =
          round.winnerTeam() == null ? "" : " - " + DiscordText.plain(round.winnerTeam(), TEAM);
      String outcome = round.outcome() == null ? "" : " (" + round.outcome() + ")";
      lines.add("🏆 **Winner:** " + Side.of(round.winner()).title() + outcome + team);
    } else if (round.outcome() != null) {
      lines.add("🏆 **Outcome:** " + round.outcome());
    }
    if (round.scoreConfidence() != null) {
      lines.add("🧭 **Score Confidence:** " + DiscordText.plain(round.scoreConfidence(), TEAM));
    }
    if (round.stopwatchState() != null) {
      boolean toBeat =
          round.roundNumber() == 1
              && round.stopwatchState().equals("TIME_SET")
              && round.timeToBeatSeconds() != null;
      lines.add(
          "⏱️ **Stopwatch State:** "
              + DiscordText.plain(round.stopwatchState(), TEAM)
              + (toBeat ? " • time to beat " + Numbers.time(round.timeToBeatSeconds()) : ""));
    }
    return String.join("\n", lines);
  }

  private static Optional<String> time(RoundStory round) {
    if (round.durationSeconds() == null) {
      return Optional.empty();
    }
    boolean lua = "LUA".equals(round.durationSource());
    boolean beyond =
        !lua
            && round.limitSeconds() != null
            && round.durationSeconds().compareTo(round.limitSeconds()) > 0;
    String actual = Numbers.time(beyond ? round.limitSeconds() : round.durationSeconds());
    String source = lua ? " (Lua)" : "";
    return Optional.of(
        round.limitSeconds() == null
            ? "⏱️ **Duration:** " + actual + source
            : "⏱️ **Time:** %s / %s%s"
                .formatted(actual, Numbers.time(round.limitSeconds()), source));
  }

  private static List<String> blocks(List<PlayerLine> players) {
    List<String> blocks = new ArrayList<>();
    for (int i = 0; i < players.size(); i++) {
      blocks.add(PlayerBlock.of(Ranks.of(i + 1), players.get(i)));
    }
    return blocks;
  }

  private static String summary(List<PlayerLine> players) {
    long kills = 0;
    long deaths = 0;
    long headshots = 0;
    long damage = 0;
    long teamDamage = 0;
    long hits = 0;
    long shots = 0;
    long played = 0;
    long dead = 0;
    for (PlayerLine player : players) {
      kills += player.kills();
      deaths += player.deaths();
      headshots += player.headshots();
      damage += player.damageGiven();
      teamDamage += player.teamDamageGiven();
      hits += player.hits();
      shots += player.shots();
      played += player.playedSeconds();
      dead += player.deadSeconds();
    }
    return """
        **Totals:** Kills:`%d` Deaths:`%d` HS:`%d` Damage:`%s` TeamDmg:`%s`
        **Averages:** Accuracy:`%s%%` DPM:`%s` DeadTime:`%sm`"""
        .formatted(
            kills,
            deaths,
            headshots,
            Numbers.grouped(damage),
            Numbers.grouped(teamDamage),
            Numbers.ratio(100 * hits, shots, 1),
            Numbers.ratio(60 * damage, played, 0),
            Numbers.ratio(dead, 60L * players.size(), 1));
  }
}
