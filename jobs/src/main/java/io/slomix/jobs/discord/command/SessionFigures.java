package io.slomix.jobs.discord.command;

import java.util.List;

/** Sums of a session that count (R16), players by XP. */
record SessionFigures(int sessionId, String date, List<Player> players, List<Weapon> weapons) {

  /** Sums of a player; sprees are the best one (consumers 4.1). Times in seconds, damage in HP. */
  record Player(
      String name,
      long xp,
      long kills,
      long deaths,
      long killAssists,
      long revivesGiven,
      long timesRevived,
      long planted,
      long defused,
      long stolen,
      long returned,
      long gibs,
      long bestSpree,
      long worstSpree,
      long damageGiven,
      long damageReceived,
      long teamDamageGiven,
      long playedSeconds,
      long deadSeconds,
      long deniedSeconds) {}

  /** A weapon in the hands of a player. */
  record Weapon(String name, String weapon, long kills, long headshots, long hits, long shots) {}
}
