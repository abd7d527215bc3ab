package io.slomix.model.proximity.section;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One column of a section.
 *
 * @param name as tables and exports call it, with its unit
 * @param kind what it holds
 */
public record Column(String name, ColumnKind kind) {

  /** Columns from text: {@code name:kind}, separated by blanks. */
  static List<Column> list(String text) {
    return Arrays.stream(text.strip().split("\\s+")).map(Column::of).toList();
  }

  private static Column of(String text) {
    int colon = text.indexOf(':');
    return new Column(
        text.substring(0, colon),
        ColumnKind.valueOf(text.substring(colon + 1).toUpperCase(Locale.ROOT)));
  }
}
