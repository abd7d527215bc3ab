package io.slomix.sinks.discord.post;

import io.slomix.sinks.discord.message.DiscordText;
import io.slomix.sinks.discord.post.data.PlayerLine;
import io.slomix.sinks.discord.post.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/** The three lines of a player in the post of a round (consumers 1.4). */
final class PlayerBlock {

  private static final int NAME = 16;
  private static final int SMALLEST_MULTIKILL = 2;

  private PlayerBlock() {}

  static String of(String rank, PlayerLine player) {
    long dpm = player.playedSeconds() == 0 ? 0 : player.damageGiven() * 60 / player.playedSeconds();
    return """
        %s **%s**
        ↳ %dK/%dD/%dG (%s) DPM:%d %s⬆/%s⬇ ACC:%s%% HS:%d Rev:%d↑/%d↓
        ↳ TmDmg:%d ⏱%s 💀%s(%s%%) ⏳%s(%s%%)%s"""
        .formatted(
            rank,
            DiscordText.plain(player.name(), NAME),
            player.kills(),
            player.deaths(),
            player.gibs(),
            Numbers.killRatio(player.kills(), player.deaths()),
            dpm,
            Numbers.thousands(player.damageGiven()),
            Numbers.thousands(player.damageReceived()),
            Numbers.ratio(100 * player.hits(), player.shots(), 1),
            player.headshots(),
            player.revivesGiven(),
            player.timesRevived(),
            player.teamDamageGiven(),
            Numbers.time(player.playedSeconds()),
            Numbers.time(player.deadSeconds()),
            Numbers.percent(player.deadSeconds(), player.playedSeconds()),
            Numbers.time(player.deniedSeconds()),
            Numbers.percent(player.deniedSeconds(), player.playedSeconds()),
            multikills(player.multikills()));
  }

  private static String multikills(List<Long> counts) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i) > 0) {
        shown.add(counts.get(i) + "x" + (i + SMALLEST_MULTIKILL));
      }
    }
    return shown.isEmpty() ? "" : " 🔥" + String.join(" ", shown);
  }
}
