package io.slomix.jobs.handover;

import io.slomix.jobs.handover.HandedFiles.Handed;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.jobs.run.input.HandoverDirectory;
import io.slomix.jobs.run.request.RunRequest;
import io.slomix.jobs.run.request.ServerDirectory;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.DatabaseException;
import io.slomix.sinks.postgres.lock.PipelineLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Hands the files of a backfill to the pipeline that runs on the same data, and waits until it has
 * decided all of them. What is handed over keeps the origin of a backfill, so nothing of it is
 * posted (R24).
 */
public final class Handover {

  private static final String LIVE = "live";
  private static final long BETWEEN_LOOKS_MILLIS = 500;

  private static final String DECIDED =
      """
      select e.bucket, count(*)
      from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as h (server, kind, name, sha256)
      join slomix.evidence e using (server, kind, name, sha256)
      group by e.bucket
      """;

  private final HandoverDirectory directory;
  private final RunRequest request;
  private final DatabaseAccess access;

  private Handover(RunRequest request, DatabaseAccess access) {
    this.directory = HandoverDirectory.of(request.dataDirectory());
    this.request = request;
    this.access = access;
  }

  /**
   * What became of the files.
   *
   * @param decided files by bucket: ACCEPTED, QUARANTINED, WAITING (R21)
   */
  public record Result(int handed, int ignored, Map<String, Long> decided) {}

  /**
   * Hands the files over if a live pipeline runs on this data.
   *
   * @param progress hears how many files are decided
   * @return empty when none runs: then the backfill is a run of its own
   * @throws IOException with a sentence for people
   */
  public static Optional<Result> ifRunning(RunRequest request, LongConsumer progress)
      throws IOException, InterruptedException {
    if (!RunDatabase.isRunning(request.dataDirectory(), request.jdbcUrl())) {
      return Optional.empty();
    }
    try (RunDatabase database =
        RunDatabase.openBeside(request.dataDirectory(), request.jdbcUrl())) {
      if (!PipelineLock.isHeldBy(database.access(), LIVE)) {
        return Optional.empty();
      }
      return Optional.of(new Handover(request, database.access()).carryOut(progress));
    }
  }

  private Result carryOut(LongConsumer progress) throws IOException, InterruptedException {
    for (ServerDirectory each : request.directories()) {
      if (!directory.isWatched(each.server())) {
        throw new IOException(
            """
            The pipeline that runs here does not know the server '%s', or runs elsewhere: stop it, \
            backfill, and start it again."""
                .formatted(each.server()));
      }
    }
    HandedFiles files = new HandedFiles();
    List<Path> batches = new ArrayList<>();
    for (ServerDirectory each : request.directories()) {
      Path batch = directory.begin(each.server());
      files.copy(each, batch);
      batches.add(directory.show(batch));
    }
    Map<String, Long> decided = await(files.handed(), progress);
    for (Path batch : batches) {
      delete(batch);
    }
    return new Result(files.handed().size(), files.ignored(), decided);
  }

  private Map<String, Long> await(List<Handed> handed, LongConsumer progress)
      throws IOException, InterruptedException {
    while (true) {
      Map<String, Long> decided = decided(handed);
      long count = decided.values().stream().mapToLong(Long::longValue).sum();
      progress.accept(count);
      if (count >= handed.size()) {
        return decided;
      }
      if (!PipelineLock.isHeldBy(access, LIVE)) {
        throw new IOException(
            """
            The pipeline ended. %d of %d files are decided; the others wait in %s until it runs \
            again."""
                .formatted(count, handed.size(), directory.root()));
      }
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }
  }

  private Map<String, Long> decided(List<Handed> handed) throws DatabaseException {
    try (Connection connection = access.connect("handover");
        PreparedStatement statement = connection.prepareStatement(DECIDED)) {
      statement.setArray(1, array(connection, handed.stream().map(Handed::server)));
      statement.setArray(2, array(connection, handed.stream().map(file -> file.kind().name())));
      statement.setArray(3, array(connection, handed.stream().map(Handed::name)));
      statement.setArray(4, array(connection, handed.stream().map(Handed::sha256)));
      Map<String, Long> decided = new TreeMap<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          decided.put(rows.getString(1), rows.getLong(2));
        }
      }
      return decided;
    } catch (SQLException e) {
      throw DatabaseException.of("Following the handed files", e);
    }
  }

  private static Array array(Connection connection, Stream<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }

  private static void delete(Path batch) throws IOException {
    try (Stream<Path> files = Files.walk(batch)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
