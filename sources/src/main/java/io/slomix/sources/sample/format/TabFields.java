package io.slomix.sources.sample.format;

import static io.slomix.sources.sample.counters.Tally.*;

import io.slomix.sources.sample.counters.CounterValues;
import io.slomix.sources.sample.counters.Tally;
import io.slomix.sources.sample.match.PlayerLineState;
import java.util.ArrayList;
import java.util.List;

/** The tab fields of a player line (stats-file 2.3). */
final class TabFields {
  private static final long MINUTE_MS = 60_000;
  private static final long TIME_DEAD_RATIO_FROM_MS = 2 * MINUTE_MS;
  private static final Tally[] LEADING = {
    DAMAGE_GIVEN,
    DAMAGE_RECEIVED,
    TEAM_DAMAGE_GIVEN,
    TEAM_DAMAGE_RECEIVED,
    GIBS,
    SELF_KILLS,
    TEAM_KILLS,
    TEAM_GIBS
  };
  private static final Tally[] BEFORE_OBJECTIVES = {
    XP, KILLING_SPREE, DEATH_SPREE, KILL_ASSISTS, KILL_STEALS, HEADSHOT_KILLS
  };
  private static final Tally[] BEHIND_OBJECTIVES = {
    DYNAMITES_PLANTED, DYNAMITES_DEFUSED, TIMES_REVIVED
  };
  private static final Tally[] TRAILING = {
    MULTIKILL_2X,
    MULTIKILL_3X,
    MULTIKILL_4X,
    MULTIKILL_5X,
    MULTIKILL_6X,
    USELESS_KILLS,
    FULL_SELFKILLS,
    REPAIRS_CONSTRUCTIONS,
    REVIVES_GIVEN
  };

  private final StatsLayout layout;
  private final PlayerLineState line;
  private final CounterValues counters;
  private final List<String> fields = new ArrayList<>();

  private TabFields(StatsLayout layout, PlayerLineState line) {
    this.layout = layout;
    this.line = line;
    this.counters = line.onFile();
  }

  /** The fields of a line in the order of a layout. */
  static List<String> of(StatsLayout layout, PlayerLineState line) {
    TabFields tabs = new TabFields(layout, line);
    tabs.addAll();
    return layout.select(tabs.fields);
  }

  /** Alive share of the time played on the map, in tenths of a percent. */
  static long aliveTenths(PlayerLineState line) {
    long playedMs = line.onFile().get(TIME_PLAYED_MS);
    return Tenths.of(100 * (playedMs - line.onFile().get(TIME_DEAD_MS)), playedMs);
  }

  private void addAll() {
    long playedMs = counters.get(TIME_PLAYED_MS);
    addTallies(LEADING);
    addTenths(aliveTenths(line));
    addTallies(BEFORE_OBJECTIVES);
    // Objectives are not detected by any known writer after 2024-10.
    addNumber(0);
    addNumber(0);
    addTallies(BEHIND_OBJECTIVES);
    addNumber(layout.sumsBulletsOnce() ? counters.shots() : counters.get(SHOTS_INFLATED));
    // The script never learns the round number, so its damage per minute stays 0.0.
    addTenths(0);
    addTenths(Tenths.of(playedMs, MINUTE_MS));
    addTenths(line.tankTenths());
    addDeadTime(playedMs);
    int deaths = counters.deaths();
    addTenths(deaths == 0 ? 10L * (counters.kills() + 1) : Tenths.of(counters.kills(), deaths));
    addNumber(counters.get(USEFUL_KILLS));
    addNumber(counters.deniedPlaytimeSeconds());
    addTallies(TRAILING);
  }

  /** Dead time of this round over the time played on the map, only from two minutes on. */
  private void addDeadTime(long playedMs) {
    long deadMs =
        layout.countsDeathsOnce()
            ? line.recorded().get(TIME_DEAD_MS)
            : line.recorded().get(TIME_DEAD_INFLATED_MS);
    addTenths(playedMs > TIME_DEAD_RATIO_FROM_MS ? Tenths.of(100 * deadMs, playedMs) : 0);
    addTenths(Tenths.of(deadMs, MINUTE_MS));
  }

  private void addTallies(Tally[] tallies) {
    for (Tally tally : tallies) {
      addNumber(counters.get(tally));
    }
  }

  private void addNumber(long number) {
    fields.add(Long.toString(number));
  }

  private void addTenths(long tenths) {
    fields.add(Tenths.text(tenths));
  }
}
