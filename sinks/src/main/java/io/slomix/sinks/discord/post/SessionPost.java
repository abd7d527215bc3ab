package io.slomix.sinks.discord.post;

import io.slomix.sinks.discord.message.Attachment;
import io.slomix.sinks.discord.message.DiscordText;
import io.slomix.sinks.discord.message.Embed;
import io.slomix.sinks.discord.message.EmbedColour;
import io.slomix.sinks.discord.message.EmbedField;
import io.slomix.sinks.discord.message.Message;
import io.slomix.sinks.discord.message.SplitEmbed;
import io.slomix.sinks.discord.post.data.SessionStory;
import io.slomix.sinks.discord.post.data.SessionStory.PlayedMap;
import io.slomix.sinks.discord.post.data.SessionStory.Player;
import io.slomix.sinks.discord.post.shape.Post;
import io.slomix.sinks.discord.post.text.Numbers;
import io.slomix.sinks.discord.post.text.Ranks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The post of a session that is over, with a chart (consumers 1.9). */
public final class SessionPost {

  private static final int MAP = 48;
  private static final int NAME = 16;
  private static final int TEAM = 32;
  private static final int NOTE = 60;

  private SessionPost() {}

  /** Renders it. */
  public static Post of(SessionStory session) {
    SplitEmbed embed =
        new SplitEmbed(
            "📊 Session Summary: " + session.date(),
            EmbedColour.BLURPLE,
            description(session),
            "Session: " + session.sessionId(),
            Optional.of(Instant.ofEpochSecond(session.lastRoundEnd())));
    List<String> blocks = new ArrayList<>();
    for (int i = 0; i < session.players().size(); i++) {
      blocks.add(block(Ranks.of(i + 1), session.players().get(i)));
    }
    embed.section("🏆 All Players", EmbedField.NOTHING, blocks);
    return new Post(withChart(embed.messages(), session));
  }

  private static List<Message> withChart(List<Message> messages, SessionStory session) {
    Attachment chart = SessionChart.of(session);
    List<Message> all = new ArrayList<>(messages);
    Embed last = all.remove(all.size() - 1).embed();
    all.add(
        new Message(
            new Embed(
                last.title(),
                last.colour(),
                last.description(),
                last.fields(),
                last.footer(),
                last.timestamp(),
                Optional.of(chart.name())),
            List.of(chart)));
    return all;
  }

  private static String description(SessionStory session) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "**%d players** • **%d rounds** • **Maps**: %s"
            .formatted(session.playersCount(), session.rounds(), maps(session.maps())));
    if (session.available()) {
      String a = DiscordText.plain(session.nameA(), TEAM);
      String b = DiscordText.plain(session.nameB(), TEAM);
      lines.add("");
      lines.add(
          session.scoreA().equals(session.scoreB())
              ? "🤝 **Match Result: %d - %d (PERFECT TIE)**"
                  .formatted(session.scoreA(), session.scoreB())
              : "🏆 **Match Result: %s %d - %d %s**"
                  .formatted(a, session.scoreA(), session.scoreB(), b));
      lines.add("");
      lines.add("**📊 Map Breakdown:**");
      session.maps().forEach(map -> lines.add(breakdown(map, a, b)));
    }
    return String.join("\n", lines);
  }

  private static String maps(List<PlayedMap> maps) {
    Map<String, Integer> plays = new LinkedHashMap<>();
    maps.forEach(map -> plays.merge(DiscordText.plain(map.map(), MAP), 1, Integer::sum));
    return plays.entrySet().stream()
        .map(e -> e.getValue() == 1 ? e.getKey() : "%s (x%d)".formatted(e.getKey(), e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String breakdown(PlayedMap map, String a, String b) {
    String name = DiscordText.inCode(map.map(), MAP);
    if (!map.counted()) {
      String reason = map.note() == null ? "not counted" : DiscordText.plain(map.note(), NOTE);
      return "%s `%s`: %s".formatted(map.ambiguous() ? "⚠" : "⚪", name, reason);
    }
    String emoji = "A".equals(map.winner()) ? "🟢" : "B".equals(map.winner()) ? "🔴" : "🟡";
    return "%s `%s`: %s (%s) vs %s (%s)"
        .formatted(
            emoji, name, a, timeOr(map, "A", map.secondsA()), b, timeOr(map, "B", map.secondsB()));
  }

  private static String timeOr(PlayedMap map, String team, BigDecimal seconds) {
    boolean won = team.equals(map.winner());
    return seconds == null || (!won && sameTimes(map)) ? "fullhold" : Numbers.time(seconds);
  }

  /** The loser of two equal times did not beat the other's: his opponents held. */
  private static boolean sameTimes(PlayedMap map) {
    return map.secondsA() != null
        && map.secondsB() != null
        && map.secondsA().compareTo(map.secondsB()) == 0;
  }

  private static String block(String rank, Player player) {
    return """
        %s **%s**
           %dK/%dD/%dG (%s) • %d DPM • %s⬆/%s⬇ • %s%% ACC (%d/%d) • %d HS (%s%%)
           %d UK • %d SK • %d FSK • %d↑/%d↓ • ⏱%s 💀%s(%s%%) ⏳%s(%s%%)%s"""
        .formatted(
            rank,
            DiscordText.plain(player.name(), NAME),
            player.kills(),
            player.deaths(),
            player.gibs(),
            Numbers.killRatio(player.kills(), player.deaths()),
            player.dpm().longValue(),
            Numbers.thousands(player.damageGiven()),
            Numbers.thousands(player.damageReceived()),
            Numbers.ratio(100 * player.hits(), player.shots(), 1),
            player.hits(),
            player.shots(),
            player.headshots(),
            Numbers.ratio(100 * player.headshots(), player.hits(), 1),
            player.usefulKills(),
            player.selfKills(),
            player.fullSelfkills(),
            player.revivesGiven(),
            player.timesRevived(),
            Numbers.time(player.timePlayedSeconds()),
            Numbers.time(player.timeDeadSeconds()),
            Numbers.percent(player.timeDeadSeconds(), player.timePlayedSeconds()),
            Numbers.time(player.deniedPlaytime()),
            Numbers.percent(player.deniedPlaytime(), player.timePlayedSeconds()),
            multikills(player));
  }

  private static String multikills(Player player) {
    List<String> shown = new ArrayList<>();
    addIf(shown, player.doubleKills(), "DBL");
    addIf(shown, player.tripleKills(), "TPL");
    addIf(shown, player.quadKills(), "QD");
    addIf(shown, player.multiKills(), "PNT");
    addIf(shown, player.megaKills(), "MGA");
    return shown.isEmpty() ? "" : " • " + String.join(" ", shown);
  }

  private static void addIf(List<String> shown, long count, String name) {
    if (count > 0) {
      shown.add(count + name);
    }
  }
}
