package io.slomix.jobs.explain.lineage;

import io.slomix.model.result.PlayerResult;
import io.slomix.sinks.postgres.document.PlayerColumns;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A player row as the rules make it: the values of the document that the database is given, so that
 * nothing can be explained that is not stored.
 */
public final class PlayerValues {

  private static final String KEY = "player_key";

  private final Map<String, String> values;

  private PlayerValues(Map<String, String> values) {
    this.values = values;
  }

  /** The row of a player. */
  public static PlayerValues of(PlayerResult player) {
    return new PlayerValues(PlayerColumns.of(player));
  }

  /** The columns in table order, without the key. */
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(values.keySet());
    columns.remove(KEY);
    return columns;
  }

  /** A value as text, null when it is unknown. */
  public String value(String column) {
    return values.get(column);
  }
}
