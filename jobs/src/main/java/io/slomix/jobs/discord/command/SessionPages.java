package io.slomix.jobs.discord.command;

import io.slomix.jobs.discord.command.SessionFigures.Player;
import io.slomix.jobs.discord.command.SessionFigures.Weapon;
import io.slomix.sinks.discord.message.DiscordText;
import io.slomix.sinks.discord.message.EmbedColour;
import io.slomix.sinks.discord.message.EmbedField;
import io.slomix.sinks.discord.message.Message;
import io.slomix.sinks.discord.message.SplitEmbed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The views of a session (consumers 4.1, 4.2). Pure. */
final class SessionPages {

  private static final int NAME = 32;
  private static final int TOP = 8;

  private SessionPages() {}

  /** Top 8 by XP, a field each; kill assists also when there are none (consumers 4.2). */
  static List<Message> objectives(SessionFigures session) {
    SplitEmbed embed =
        head("🎯 Objective & Support - " + session.date(), EmbedColour.EMERALD, session);
    List<Player> players = session.players();
    for (int i = 0; i < Math.min(TOP, players.size()); i++) {
      embed.field(
          EmbedField.wide(
              "%d. %s".formatted(i + 1, DiscordText.plain(players.get(i).name(), NAME)),
              objectives(players.get(i))));
    }
    return embed.messages();
  }

  private static String objectives(Player player) {
    List<String> lines = new ArrayList<>();
    lines.add("XP: `%d`".formatted(player.xp()));
    lines.add("Kill Assists: `%d`".formatted(player.killAssists()));
    lines.add(
        "Revives Given: `%d` • Times Revived: `%d`"
            .formatted(player.revivesGiven(), player.timesRevived()));
    lines.add(
        "Dyns P/D: `%d/%d` • S/R: `%d/%d`"
            .formatted(player.planted(), player.defused(), player.stolen(), player.returned()));
    if (player.gibs() > 0) {
      lines.add("Gibs: `%d`".formatted(player.gibs()));
    }
    lines.add(
        "Best Spree: `%d` • Worst Spree: `%d`".formatted(player.bestSpree(), player.worstSpree()));
    if (player.deniedSeconds() > 0) {
      lines.add("Enemy Denied: `%s`".formatted(time(player.deniedSeconds())));
    }
    return String.join("\n", lines);
  }

  static List<Message> combat(SessionFigures session) {
    return lines(
        "⚔️ Combat - ",
        session,
        p ->
            "%dK/%dD (%s) • %s DPM • %d⬆/%d⬇ damage • %d gibs • %d team damage"
                .formatted(
                    p.kills(),
                    p.deaths(),
                    ratio(p.kills(), Math.max(1, p.deaths()), 2),
                    ratio(60 * p.damageGiven(), p.playedSeconds(), 0),
                    p.damageGiven(),
                    p.damageReceived(),
                    p.gibs(),
                    p.teamDamageGiven()));
  }

  static List<Message> timing(SessionFigures session) {
    return lines(
        "⏱ Time - ",
        session,
        p ->
            "played %s • dead %s • alive %s%% • denied %s"
                .formatted(
                    time(p.playedSeconds()),
                    time(p.deadSeconds()),
                    ratio(100 * (p.playedSeconds() - p.deadSeconds()), p.playedSeconds(), 1),
                    time(p.deniedSeconds())));
  }

  static List<Message> weapons(SessionFigures session) {
    List<String> blocks = new ArrayList<>();
    for (Weapon weapon : session.weapons()) {
      blocks.add(
          "**%s** `%s`: %d kills • %s%% ACC (%d/%d) • %d HS"
              .formatted(
                  DiscordText.plain(weapon.name(), NAME),
                  DiscordText.inCode(weapon.weapon(), NAME),
                  weapon.kills(),
                  ratio(100 * weapon.hits(), weapon.shots(), 1),
                  weapon.hits(),
                  weapon.shots(),
                  weapon.headshots()));
    }
    return head("🔫 Weapons - " + session.date(), EmbedColour.BLURPLE, session)
        .section("Kills by player and weapon", EmbedField.NOTHING, blocks)
        .messages();
  }

  private static List<Message> lines(
      String title, SessionFigures session, Function<Player, String> line) {
    List<String> blocks =
        session.players().stream()
            .map(p -> "**%s**\n%s".formatted(DiscordText.plain(p.name(), NAME), line.apply(p)))
            .toList();
    return head(title + session.date(), EmbedColour.BLURPLE, session)
        .section("Players by XP", EmbedField.NOTHING, blocks)
        .messages();
  }

  private static SplitEmbed head(String title, EmbedColour colour, SessionFigures session) {
    return new SplitEmbed(title, colour, "", "Session: " + session.sessionId(), Optional.empty());
  }

  /** {@code m:ss}; minutes have no bound. */
  static String time(long seconds) {
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }

  /** Rounded half up (R19); 0 where there is nothing to divide by. */
  static String ratio(long dividend, long divisor, int decimals) {
    return divisor == 0
        ? "0"
        : BigDecimal.valueOf(dividend)
            .divide(BigDecimal.valueOf(divisor), decimals, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
