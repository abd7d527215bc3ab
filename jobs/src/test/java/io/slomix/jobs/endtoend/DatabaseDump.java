package io.slomix.jobs.endtoend;

import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.export.CanonicalExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Everything that must be a function of the evidence: the canonical export, and beyond it every row
 * of every derived table, revisions included (R5).
 *
 * @param export lines of the exported files, each behind the file's name
 * @param rows rows of the tables as JSON, each behind the table's name
 */
public record DatabaseDump(List<String> export, List<String> rows) {

  /** What is not derived, or (R25) keeps what arrived first; numbers for people likewise. */
  private static final String TABLES =
      "select table_name from information_schema.tables where table_schema = 'slomix'"
          + " and table_type = 'BASE TABLE' and table_name not in ('artifact', 'artifact_content',"
          + " 'announcement', 'apply_log', 'evidence_log', 'id_registry', 'pipeline', 'server')"
          + " and table_name not like '%flyway%' order by 1";

  private static final int SHOWN = 5;
  private static final int SHOWN_CHARACTERS = 600;

  /** Dumps the embedded database of a data directory; nobody else may be using it. */
  static DatabaseDump of(Path data) throws IOException, SQLException {
    try (RunDatabase database = RunDatabase.open(data, Optional.empty())) {
      return of(database.access(), data);
    }
  }

  /** Dumps a database that is open, with a directory for its export. */
  public static DatabaseDump of(DatabaseAccess access, Path directory)
      throws IOException, SQLException {
    return new DatabaseDump(export(access, directory), rows(access));
  }

  /** The part that belongs to a server. */
  DatabaseDump ofServer(String server) {
    return new DatabaseDump(
        export.stream().filter(line -> line.contains("," + server + ",")).toList(),
        rows.stream().filter(row -> row.contains("\"server\": \"" + server + "\"")).toList());
  }

  /** What differs, each line marked by the side that has it; empty when nothing does. */
  public List<String> differencesFrom(DatabaseDump expected) {
    List<String> differences = new ArrayList<>();
    compare(expected.rows, rows, differences);
    compare(expected.export, export, differences);
    if (differences.isEmpty() && !equals(expected)) {
      differences.add("the same lines in another order");
    }
    return differences;
  }

  /** Rows of one table. */
  public List<String> rowsOf(String table) {
    return rows.stream().filter(row -> row.startsWith(table + ' ')).toList();
  }

  private static void compare(List<String> expected, List<String> actual, List<String> into) {
    Set<String> missing = new TreeSet<>(expected);
    Set<String> extra = new TreeSet<>(actual);
    missing.removeAll(new HashSet<>(actual));
    extra.removeAll(new HashSet<>(expected));
    missing.stream().limit(SHOWN).forEach(line -> into.add("missing: " + cut(line)));
    extra.stream().limit(SHOWN).forEach(line -> into.add("extra: " + cut(line)));
  }

  private static String cut(String line) {
    return line.substring(0, Math.min(line.length(), SHOWN_CHARACTERS));
  }

  private static List<String> export(DatabaseAccess access, Path data) throws IOException {
    Path directory = data.resolve("export");
    new CanonicalExport(access).writeTo(directory);
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          lines.add(file.getFileName() + " " + line);
        }
      }
    }
    return lines;
  }

  private static List<String> rows(DatabaseAccess access) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = access.connect("dump");
        Statement statement = connection.createStatement()) {
      for (String table : strings(statement, TABLES)) {
        // Rows of captures know their server through the capture alone.
        boolean ofCapture = table.startsWith("proximity_") || table.equals("capture_fault");
        String query =
            ofCapture
                ? "select (to_jsonb(t) || jsonb_build_object('server', c.server))::text"
                    + " from slomix.%s t join slomix.capture c using (capture_key)"
                : "select (to_jsonb(t) - '{noted_at, id, session_id}'::text[])::text"
                    + " from slomix.%s t";
        query = query.formatted(table);
        strings(statement, query).stream().sorted().forEach(row -> rows.add(table + ' ' + row));
      }
    }
    return rows;
  }

  private static List<String> strings(Statement statement, String query) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        strings.add(result.getString(1));
      }
    }
    return strings;
  }
}
