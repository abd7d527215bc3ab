package io.slomix.jobs.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Compares exported tables with expected ones, cell by cell: null equals only null, numbers are
 * compared by value and without tolerance, everything else as text. Rows are matched by key; the
 * exported table may have further columns, but no further row.
 */
final class TableDifferences {

  private static final int SHOWN = 20;

  private final List<String> shown = new ArrayList<>();
  private int found;
  private int cells;

  /** Compares two tables; {@code name} stands before every difference. */
  void compare(String name, List<String> key, CsvTable expected, CsvTable actual) {
    List<String> columns = new ArrayList<>(expected.columns());
    columns.removeAll(actual.columns());
    columns.forEach(column -> note("%s: no column %s".formatted(name, column)));
    Map<String, Map<String, String>> wanted = byKey(name + " (expected)", key, expected);
    Map<String, Map<String, String>> got = byKey(name, key, actual);
    TreeSet<String> keys = new TreeSet<>(wanted.keySet());
    keys.addAll(got.keySet());
    for (String row : keys) {
      if (!got.containsKey(row)) {
        note("%s %s: the row is missing".formatted(name, row));
      } else if (!wanted.containsKey(row)) {
        note("%s %s: nobody expects this row".formatted(name, row));
      } else {
        compareRow("%s %s".formatted(name, row), wanted.get(row), got.get(row));
      }
    }
  }

  /** How many cells were held against each other. */
  int cells() {
    return cells;
  }

  /** The first differences, then how many there are; empty when there is none. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(shown);
    if (found > shown.size()) {
      lines.add("... %d differences in all".formatted(found));
    }
    return lines;
  }

  private void compareRow(String place, Map<String, String> expected, Map<String, String> actual) {
    expected.forEach(
        (column, value) -> {
          String other = actual.get(column);
          cells++;
          if (other != null && !same(value, other)) {
            note("%s %s: expected '%s', exported '%s'".formatted(place, column, value, other));
          }
        });
  }

  private Map<String, Map<String, String>> byKey(String name, List<String> key, CsvTable table) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    for (Map<String, String> row : table.rows()) {
      String id = String.join("/", key.stream().map(row::get).toList());
      if (rows.put(id, row) != null) {
        note("%s %s: the key occurs twice".formatted(name, id));
      }
    }
    return rows;
  }

  private void note(String difference) {
    found++;
    if (shown.size() < SHOWN) {
      shown.add(difference);
    }
  }

  private static boolean same(String expected, String actual) {
    if (expected.equals(actual)) {
      return true;
    }
    if (expected.isEmpty() || actual.isEmpty()) {
      return false;
    }
    BigDecimal number = number(expected);
    BigDecimal other = number(actual);
    return number != null && other != null && number.compareTo(other) == 0;
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }
}
