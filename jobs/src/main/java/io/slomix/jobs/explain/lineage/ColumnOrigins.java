package io.slomix.jobs.explain.lineage;

import io.slomix.jobs.explain.lineage.ColumnOrigin.OfAliveTime;
import io.slomix.jobs.explain.lineage.ColumnOrigin.OfBulletWeapons;
import io.slomix.jobs.explain.lineage.ColumnOrigin.OfClass;
import io.slomix.jobs.explain.lineage.ColumnOrigin.OfColumns;
import io.slomix.jobs.explain.lineage.ColumnOrigin.OfField;
import io.slomix.jobs.explain.lineage.ColumnOrigin.OfLinePart;
import io.slomix.jobs.explain.lineage.ColumnOrigin.OfWeapons;
import io.slomix.model.stats.Counter;
import io.slomix.model.stats.TabField;
import io.slomix.model.stats.TabField.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The origin of every column of the player row (stats-file 2, 5.3, 7). */
final class ColumnOrigins {

  private static final Map<String, ColumnOrigin> BY_COLUMN = new HashMap<>();

  static {
    for (TabField field : TabField.values()) {
      if (field.scope() != Scope.DERIVED) {
        BY_COLUMN.put(field.column(), new OfField(field, ""));
      }
    }
    for (Counter counter : Counter.values()) {
      BY_COLUMN.put(counter.name().toLowerCase(Locale.ROOT), new OfWeapons(counter));
    }
    lineParts();
    times();
    ratios();
  }

  private ColumnOrigins() {}

  /** The origin of a column; empty when the row has no such column. */
  static Optional<ColumnOrigin> of(String column) {
    return Optional.ofNullable(BY_COLUMN.get(column));
  }

  private static void lineParts() {
    BY_COLUMN.put("guid8", new OfLinePart(1, "as in the file (stats-file 2)"));
    BY_COLUMN.put("name_raw", new OfLinePart(2, "as in the file (stats-file 2)"));
    BY_COLUMN.put("name_clean", new OfLinePart(2, "without its colour codes (stats-file 2.1)"));
    BY_COLUMN.put("rounds", new OfLinePart(3, "as in the file (stats-file 2.4)"));
    BY_COLUMN.put("team_raw", new OfLinePart(4, "as in the file (stats-file 2)"));
    BY_COLUMN.put(
        "team",
        new OfLinePart(
            4,
            "as in the file; of a spectator the side opposite to that of round 1 (stats-file 5.3)"));
    BY_COLUMN.put(
        "is_bot", new OfClass("a bot has a guid OMNIBOT.. or a bot's name (stats-file 2.5)"));
    BY_COLUMN.put("class", new OfClass("the first class of stats-file 5.1 that applies"));
    BY_COLUMN.put(
        "partial",
        new OfClass(
            "the counters began again, or late, more than 15 s into the round (stats-file 5.1)"));
  }

  private static void times() {
    // The sum of shots replaces the field, which older writers fill with garbage.
    BY_COLUMN.put(TabField.BULLETS_FIRED.column(), new OfWeapons(Counter.SHOTS));
    BY_COLUMN.remove(TabField.TIME_DEAD_MINUTES.column());
    BY_COLUMN.put(
        "time_dead_minutes_reported",
        new OfField(TabField.TIME_DEAD_MINUTES, "inflated by the writer, diagnostic only (7.4)"));
    BY_COLUMN.put(
        "time_played_seconds",
        new OfField(TabField.TIME_PLAYED_MINUTES, "6 s for each tenth of a minute (7)"));
    BY_COLUMN.put(
        "dead_seconds",
        new OfAliveTime(
            "time_played_seconds less the alive time, that is minutes x percent of each file"));
    BY_COLUMN.put(
        "alive_percent",
        new OfAliveTime(
            "100 x alive time / time played; alive time is minutes x percent of each file"));
  }

  private static void ratios() {
    ratio("kd", "kills / deaths, or kills without a death", "kills", "deaths");
    ratio("efficiency", "100 x kills / (kills + deaths)", "kills", "deaths");
    ratio("accuracy_all", "100 x hits / shots", "hits", "shots");
    BY_COLUMN.put("accuracy_bullets", new OfBulletWeapons("100 x hits / shots"));
    ratio(
        "dpm",
        "60 x damage_given / time_played_seconds, unknown below 30 s",
        "damage_given",
        "time_played_seconds");
    ratio("headshot_pct", "100 x headshots / hits", "headshots", "hits");
    ratio("headshot_kill_pct", "100 x headshot_kills / kills", "headshot_kills", "kills");
    ratio(
        "tank_meatshield",
        "damage_received / deaths / 130 where damage is above 1000 and that is above 3, else 0",
        "damage_received",
        "deaths");
  }

  private static void ratio(String column, String formula, String... inputs) {
    BY_COLUMN.put(column, new OfColumns(List.of(inputs), formula));
  }
}
