package io.slomix.sinks.postgres.capture;

import io.slomix.model.proximity.section.Column;
import io.slomix.model.proximity.section.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of rows of captures. Its rows are keyed by capture and place in the file.
 *
 * @param name of the table, and of its file in an export
 * @param columns in the order in which they are written, keys left out
 */
public record CaptureTable(String name, List<String> columns) {

  /** Whether and how a kill was traded, by two sets of rules. */
  public static final CaptureTable TRADES =
      new CaptureTable(
          "proximity_trades",
          List.of(
              "rules",
              "engagement_id",
              "at_ms",
              "victim_guid",
              "victim_name",
              "victim_team",
              "killer_guid",
              "killer_name",
              "opportunity_count",
              "opportunities",
              "attempt_count",
              "attempts",
              "success_count",
              "successes",
              "missed_count",
              "missed",
              "nearest_mate_distance",
              "coverage_incomplete",
              "isolated"));

  /** What a capture adds to players. */
  public static final CaptureTable TEAMPLAY =
      new CaptureTable(
          "proximity_teamplay",
          List.of(
              "guid",
              "name",
              "crossfire_participations",
              "crossfire_kills",
              "crossfire_damage",
              "crossfire_final_blows",
              "delay_sum_ms",
              "delays",
              "all_delays",
              "solo_engagements",
              "solo_kills",
              "targeted",
              "focused",
              "focus_escapes",
              "focus_deaths",
              "solo_escapes",
              "solo_deaths",
              "damage_taken",
              "distance_sum",
              "duration_sum_ms"));

  /** What a capture adds to pairs of players. */
  public static final CaptureTable PAIRS =
      new CaptureTable(
          "proximity_pairs",
          List.of(
              "guid1",
              "name1",
              "guid2",
              "name2",
              "crossfires",
              "kills",
              "damage",
              "delay_sum_ms",
              "delays",
              "all_delays"));

  private static final List<String> OF_FIGHTS =
      List.of("on_corpse", "friendly_kill", "path", "attackers");

  private static final List<String> OF_LIVES =
      List.of(
          "path",
          "path_incomplete",
          "duration_ms",
          "time_to_first_move_ms",
          "total_distance",
          "plausible_distance",
          "teleports",
          "avg_speed",
          "peak_speed",
          "sprint_percent",
          "sprint_time_percent",
          "standing_ms",
          "crouching_ms",
          "respawned_ms",
          "sprint_ms",
          "post_spawn_distance");

  public CaptureTable {
    columns = List.copyOf(columns);
  }

  /** The table of a section. */
  public static CaptureTable of(Section section) {
    List<String> columns = new ArrayList<>(section.columns().stream().map(Column::name).toList());
    if (section == Section.ENGAGEMENTS) {
      columns.addAll(OF_FIGHTS);
    }
    if (section == Section.PLAYER_TRACKS) {
      columns.addAll(OF_LIVES);
    }
    return new CaptureTable("proximity_" + section.code(), columns);
  }

  /** All tables: those of the sections in their order, then what is derived. */
  public static List<CaptureTable> all() {
    List<CaptureTable> all = new ArrayList<>();
    Arrays.stream(Section.values()).map(CaptureTable::of).forEach(all::add);
    all.addAll(List.of(TRADES, TEAMPLAY, PAIRS));
    return List.copyOf(all);
  }
}
