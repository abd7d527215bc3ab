package io.slomix.sinks.postgres.document;

import io.slomix.model.differential.PlayerOutcome;
import io.slomix.model.differential.RoundCounters;
import io.slomix.model.metrics.CombatMetrics;
import io.slomix.model.metrics.PlayTimes;
import io.slomix.model.result.PlayerResult;
import io.slomix.model.stats.Counter;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.TabField;
import io.slomix.model.stats.TabField.Scope;
import io.slomix.model.stats.Weapon;
import io.slomix.sinks.postgres.document.row.DocumentRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Writes rows of {@code player_round}, {@code weapon_round} and {@code unpaired_total}. */
final class PlayerJson {

  /** The fields that are stored as they are, in table order. */
  static final List<TabField> PLAIN_FIELDS =
      Arrays.stream(TabField.values())
          .filter(f -> f.scope() != Scope.DERIVED && !f.isTenths())
          .filter(f -> f != TabField.BULLETS_FIRED && f != TabField.DENIED_PLAYTIME)
          .toList();

  private PlayerJson() {}

  static void writePlayer(DocumentRow row, PlayerResult player) throws IOException {
    PlayerOutcome outcome = player.outcome();
    PlayerLine line = outcome.line();
    row.begin()
        .text("player_key", outcome.key())
        .text("guid8", line.guid8())
        .text("name_raw", line.nameRaw())
        .text("name_clean", line.nameClean())
        .flag("is_bot", player.bot())
        .number("team", player.side())
        .number("team_raw", line.team())
        .number("rounds", line.rounds())
        .word("class", outcome.playerClass())
        .flag("partial", outcome.partial());
    RoundCounters counters = outcome.counters();
    for (Counter counter :
        List.of(Counter.KILLS, Counter.DEATHS, Counter.HEADSHOTS, Counter.HITS, Counter.SHOTS)) {
      row.number(counter.column(), total(counters, counter));
    }
    for (TabField field : PLAIN_FIELDS) {
      row.number(field.column(), counters.field(field));
    }
    row.number("denied_playtime", player.deniedPlaytime())
        .number("bullets_fired", total(counters, Counter.SHOTS));
    times(row, player.times(), line);
    metrics(row, player.metrics());
    row.end();
  }

  static void writeWeapons(DocumentRow row, PlayerOutcome outcome) throws IOException {
    RoundCounters counters = outcome.counters();
    int i = 0;
    for (int bit = 0; bit < Integer.SIZE; bit++) {
      if ((counters.weaponMask() >>> bit & 1) == 0) {
        continue;
      }
      row.begin()
          .text("player_key", outcome.key())
          .text("guid8", outcome.line().guid8())
          .text("weapon", Weapon.nameOfBit(bit));
      for (Counter counter : Counter.values()) {
        row.number(counter.column(), counters.weapons()[i++]);
      }
      row.end();
    }
  }

  /** The cumulative values of a round 2 without its round 1: those of the match. */
  static void writeUnpairedTotal(DocumentRow row, PlayerOutcome outcome) throws IOException {
    PlayerLine line = outcome.line();
    row.begin().text("player_key", outcome.key()).text("guid8", line.guid8());
    for (Counter counter : Counter.values()) {
      row.number(counter.column(), line.total(counter));
    }
    for (TabField field : PLAIN_FIELDS) {
      if (field.scope() == Scope.CUMULATIVE) {
        row.number(field.column(), line.field(field));
      }
    }
    var tenths = line.field(TabField.TIME_PLAYED_MINUTES);
    row.number(
        "time_played_seconds",
        tenths.isPresent() ? (Integer) PlayTimes.secondsOf(tenths.getAsInt()) : null);
    row.end();
  }

  private static void times(DocumentRow row, PlayTimes times, PlayerLine line) throws IOException {
    row.number("time_played_minutes", tenths(times.playedTenths()))
        .number("time_played_seconds", times.playedSeconds())
        .number("dead_seconds", times.deadSeconds())
        .number("alive_percent", times.alivePercent());
    var reported = line.field(TabField.TIME_DEAD_MINUTES);
    row.number(
        "time_dead_minutes_reported",
        tenths(reported.isPresent() ? (Integer) reported.getAsInt() : null));
  }

  private static void metrics(DocumentRow row, CombatMetrics metrics) throws IOException {
    row.number("kd", metrics.kd())
        .number("efficiency", metrics.efficiency())
        .number("accuracy_all", metrics.accuracyAll())
        .number("accuracy_bullets", metrics.accuracyBullets())
        .number("dpm", metrics.dpm())
        .number("headshot_pct", metrics.headshotPercent())
        .number("headshot_kill_pct", metrics.headshotKillPercent())
        .number("tank_meatshield", metrics.tankMeatshield());
  }

  private static Integer total(RoundCounters counters, Counter counter) {
    return counters.cumulativeKnown() ? (Integer) counters.total(counter) : null;
  }

  private static BigDecimal tenths(Integer value) {
    return value == null ? null : BigDecimal.valueOf(value, 1);
  }
}
