package io.slomix.jobs.benchmark;

import io.slomix.migrations.Migrations;
import io.slomix.model.proximity.capture.CaptureContent;
import io.slomix.model.proximity.derive.DerivedCapture;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.capture.CaptureDocuments;
import io.slomix.sinks.postgres.capture.CaptureIdentity;
import io.slomix.sinks.postgres.server.EmbeddedPostgres;
import io.slomix.sinks.postgres.server.ServerOptions;
import io.slomix.sources.format.proximity.CaptureReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * {@code stage_capture} alone: the captures of a directory, each written several times under other
 * names, over one and over two connections; the server is the embedded one with durable commits.
 * Prints rows a second.
 */
public final class CaptureWritingBenchmark {

  private static final int COPIES = 4;
  private static final int BATCH = 8;

  private CaptureWritingBenchmark() {}

  /** The argument is a directory of captures. */
  public static void main(String[] arguments) throws Exception {
    List<List<String>> captures = documents(Path.of(arguments[0]));
    Path home = Files.createTempDirectory("slomix-benchmark");
    try (EmbeddedPostgres server =
        EmbeddedPostgres.start(
            ServerOptions.in(home).withPrograms(Path.of("target", "postgres-programs")))) {
      for (int writers : new int[] {1, 2, 1, 2}) {
        DatabaseAccess access = server.createDatabase("writers_" + System.nanoTime());
        migrate(access);
        long start = System.nanoTime();
        write(access, captures, writers);
        double seconds = (System.nanoTime() - start) / 1e9;
        long rows = rows(access);
        System.out.printf(
            Locale.ROOT,
            "%d writers: %d rows of %d captures in %.1f s, %.0f rows/s%n",
            writers,
            rows,
            captures.size(),
            seconds,
            rows / seconds);
      }
    }
  }

  private static List<List<String>> documents(Path directory) throws IOException {
    List<List<String>> captures = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().toList()) {
        byte[] content = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        CaptureContent read = CaptureReader.read(name, content);
        DerivedCapture derived = DerivedCapture.of(((CaptureContent.Report) read).capture());
        for (int copy = 0; copy < COPIES; copy++) {
          List<String> documents = new ArrayList<>();
          CaptureDocuments.write(
              new CaptureIdentity("server" + copy, name, "00", content.length),
              derived,
              document -> documents.add(document.json()));
          captures.add(documents);
        }
      }
    }
    return captures;
  }

  private static void write(DatabaseAccess access, List<List<String>> captures, int writers)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(writers);
    List<Future<?>> done = new ArrayList<>();
    for (int writer = 0; writer < writers; writer++) {
      int first = writer;
      done.add(
          pool.submit(
              () -> {
                writeShare(access, captures, first, writers);
                return null;
              }));
    }
    for (Future<?> each : done) {
      each.get();
    }
    pool.shutdown();
  }

  private static void writeShare(
      DatabaseAccess access, List<List<String>> captures, int first, int step) throws SQLException {
    try (Connection connection = access.connect("benchmark");
        PreparedStatement statement =
            connection.prepareStatement("select slomix.stage_capture(?::jsonb)")) {
      connection.setAutoCommit(false);
      for (int i = first; i < captures.size(); i += step) {
        int batched = 0;
        for (String document : captures.get(i)) {
          statement.setString(1, document);
          statement.addBatch();
          if (++batched % BATCH == 0) {
            statement.executeBatch();
            connection.commit();
          }
        }
        statement.executeBatch();
        connection.commit();
      }
    }
  }

  private static long rows(DatabaseAccess access) throws SQLException {
    try (Connection connection = access.connect("benchmark");
        Statement statement = connection.createStatement();
        ResultSet sum =
            statement.executeQuery(
                "select sum(v::bigint) from slomix.capture, jsonb_each_text(row_counts) c (k, v)"
                    + " where current")) {
      sum.next();
      return sum.getLong(1);
    }
  }

  private static void migrate(DatabaseAccess access) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(access.url());
    source.setUser(access.user());
    source.setPassword(access.secret().text());
    Migrations.migrate(source);
  }
}
