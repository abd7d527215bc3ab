package io.slomix.sinks.postgres.export;

import io.slomix.sinks.postgres.capture.CaptureTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file of an export with the query whose rows it has.
 *
 * @param fileName in the directory of the export
 * @param query sorted by a key of its own, so that equal databases give equal bytes
 */
record ExportQuery(String fileName, String query) {

  /** All files: the named ones, then the rows of captures, a file for each table. */
  static List<ExportQuery> all() {
    List<ExportQuery> all = new ArrayList<>();
    Arrays.stream(ExportFile.values())
        .map(file -> new ExportQuery(file.fileName(), file.query()))
        .forEach(all::add);
    CaptureTable.all().stream().map(ExportQuery::of).forEach(all::add);
    return all;
  }

  private static ExportQuery of(CaptureTable table) {
    String columns =
        table.columns().stream()
            .map(column -> "t.\"" + column + '"')
            .collect(Collectors.joining(", "));
    String query =
        "select c.name as artifact, t.row_no, %s, c.server from slomix.%s t"
                .formatted(columns, table.name())
            + " join slomix.capture c on c.capture_key = t.capture_key and c.current"
            + " order by c.server collate \"C\", c.name collate \"C\", t.row_no";
    return new ExportQuery(table.name() + ".csv", query);
  }
}
