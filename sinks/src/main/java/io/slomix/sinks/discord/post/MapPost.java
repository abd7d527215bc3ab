package io.slomix.sinks.discord.post;

import io.slomix.sinks.discord.message.DiscordText;
import io.slomix.sinks.discord.message.Embed;
import io.slomix.sinks.discord.message.EmbedColour;
import io.slomix.sinks.discord.message.EmbedField;
import io.slomix.sinks.discord.post.data.MapStory;
import io.slomix.sinks.discord.post.data.MapStory.Player;
import io.slomix.sinks.discord.post.shape.Post;
import io.slomix.sinks.discord.post.text.Numbers;
import io.slomix.sinks.discord.post.text.SideMarker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** The post of a match, both rounds together (consumers 1.5). */
public final class MapPost {

  private static final int MAP = 48;
  private static final int NAME = 16;
  private static final int TEAM = 32;
  private static final int TOP = 5;

  private MapPost() {}

  /** Renders it. */
  public static Post of(MapStory match) {
    List<String> description = new ArrayList<>();
    result(match).ifPresent(description::add);
    description.add("Aggregate stats from **%d rounds**".formatted(match.rounds()));
    return Post.of(
        new Embed(
            "🗺️ %s - Map Complete!"
                .formatted(DiscordText.plain(match.map(), MAP).toUpperCase(Locale.ROOT)),
            EmbedColour.GOLD,
            String.join("\n", description),
            List.of(
                EmbedField.wide("📊 Map Overview", overview(match)),
                EmbedField.wide("🏆 Top Performers (All Rounds)", top(match.players())),
                EmbedField.wide("🧭 Side Markers", legend(match.players()))),
            "Session: %d | Anchor Round ID: %d".formatted(match.sessionId(), match.roundId()),
            Optional.of(Instant.ofEpochSecond(match.roundEnd())),
            Optional.empty()));
  }

  private static Optional<String> result(MapStory match) {
    if (match.winner() == null || match.nameA() == null || match.pointsA() == null) {
      return Optional.empty();
    }
    if (match.winner().equals("draw")) {
      return Optional.of("🤝 Double full hold %d-%d".formatted(match.pointsA(), match.pointsB()));
    }
    boolean first = match.winner().equals("A");
    return Optional.of(
        "🏆 **%s** wins %d-%d (%s vs %s)"
            .formatted(
                DiscordText.plain(first ? match.nameA() : match.nameB(), TEAM),
                first ? match.pointsA() : match.pointsB(),
                first ? match.pointsB() : match.pointsA(),
                Numbers.time(first ? match.secondsA() : match.secondsB()),
                Numbers.time(first ? match.secondsB() : match.secondsA())));
  }

  private static String overview(MapStory match) {
    long kills = sum(match.players(), Player::kills);
    long deaths = sum(match.players(), Player::deaths);
    return """
        **Rounds Played:** %d
        **Unique Players:** %d
        **Total Kills:** %d
        **Total Deaths:** %d
        **K/D Ratio:** %s
        **Total Damage:** %s
        **Total Headshots:** %d
        **Avg Accuracy:** %s%%"""
        .formatted(
            match.rounds(),
            match.players().size(),
            kills,
            deaths,
            Numbers.killRatio(kills, deaths),
            Numbers.grouped(sum(match.players(), Player::damage)),
            sum(match.players(), Player::headshots),
            Numbers.ratio(
                100 * sum(match.players(), Player::hits), sum(match.players(), Player::shots), 1));
  }

  private static String top(List<Player> players) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(TOP, players.size()); i++) {
      Player player = players.get(i);
      lines.add(
          "%d. %s **%s** - %d/%d K/D (%s) | %s DMG | %s%% ACC"
              .formatted(
                  i + 1,
                  SideMarker.of(player, players).text(),
                  DiscordText.plain(player.name(), NAME),
                  player.kills(),
                  player.deaths(),
                  Numbers.killRatio(player.kills(), player.deaths()),
                  Numbers.grouped(player.damage()),
                  Numbers.ratio(100 * player.hits(), player.shots(), 1)));
    }
    return String.join("\n", lines);
  }

  private static String legend(List<Player> players) {
    long ambiguous =
        players.stream().filter(player -> SideMarker.of(player, players).isAmbiguous()).count();
    return "[AXIS]=Axis | [ALLIES]=Allies | [A→B]=normal stopwatch swap"
        + " | [MIXED]/[UNK]=ambiguous side data"
        + (ambiguous == 0 ? "" : " (%d ambiguous player(s))".formatted(ambiguous));
  }

  private static long sum(List<Player> players, ToLongFunction<Player> value) {
    return players.stream().mapToLong(value).sum();
  }
}
