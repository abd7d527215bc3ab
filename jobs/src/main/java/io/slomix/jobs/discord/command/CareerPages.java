package io.slomix.jobs.discord.command;

import io.slomix.sinks.discord.message.DiscordText;
import io.slomix.sinks.discord.message.EmbedColour;
import io.slomix.sinks.discord.message.EmbedField;
import io.slomix.sinks.discord.message.Message;
import io.slomix.sinks.discord.message.SplitEmbed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Players over everything that counts: one of them, or the best (consumers 4.3, 4.4). Pure. */
final class CareerPages {

  private static final int NAME = 32;

  private CareerPages() {}

  static List<Message> career(CareerFigures player) {
    return new SplitEmbed(
            "👤 " + DiscordText.plain(player.name(), NAME),
            EmbedColour.BLUE,
            "",
            "GUID: " + player.guid(),
            Optional.empty())
        .field(
            EmbedField.wide(
                "Career Overview",
                "%d rounds • first seen %s • last seen %s • played %s h"
                    .formatted(
                        player.rounds(),
                        player.firstSeen(),
                        player.lastSeen(),
                        SessionPages.ratio(player.playedSeconds(), 3600, 1))))
        .field(
            EmbedField.wide(
                "Combat",
                "%dK/%dD (%s) • %d gibs • %d headshot kills • %d kill assists"
                    .formatted(
                        player.kills(),
                        player.deaths(),
                        SessionPages.ratio(player.kills(), Math.max(1, player.deaths()), 2),
                        player.gibs(),
                        player.headshotKills(),
                        player.killAssists())))
        .field(
            EmbedField.wide(
                "Performance",
                "%s DPM • %s%% accuracy • %s%% efficiency"
                    .formatted(
                        SessionPages.ratio(60 * player.damageGiven(), player.playedSeconds(), 1),
                        SessionPages.ratio(100 * player.hits(), player.shots(), 1),
                        SessionPages.ratio(
                            100 * player.kills(), player.kills() + player.deaths(), 1))))
        .messages();
  }

  /** The best of a board, each with the number of rounds behind it. */
  static List<Message> board(Board board, List<CareerFigures> players) {
    List<String> blocks = new ArrayList<>();
    for (CareerFigures player : board.best(players)) {
      blocks.add(
          "%d. **%s** %s (%d rounds)"
              .formatted(
                  blocks.size() + 1,
                  DiscordText.plain(player.name(), NAME),
                  board.value(player).toPlainString(),
                  player.rounds()));
    }
    if (blocks.isEmpty()) {
      blocks.add("Nobody has played enough yet.");
    }
    return new SplitEmbed(
            "🏆 Leaderboard: " + board.word(),
            EmbedColour.GOLD,
            "",
            "Needs " + board.minimum(),
            Optional.empty())
        .section("Best players", EmbedField.NOTHING, blocks)
        .messages();
  }
}
