package io.slomix.jobs.benchmark;

import io.slomix.migrations.Migrations;
import io.slomix.model.correlate.RoundFacts;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.result.RoundResolution;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.document.RoundDocumentJson;
import io.slomix.sinks.postgres.server.EmbeddedPostgres;
import io.slomix.sinks.postgres.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * {@code apply_round} alone: 1 000 rounds of 12 players in batches of 100 over one connection, the
 * server being the embedded one with durable commits. One operation is a round.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(2)
public class RoundWritingBenchmark {

  private static final int ROUNDS = 1_000;
  private static final int BATCH = 100;

  private Path home;
  private EmbeddedPostgres server;
  private Connection connection;
  private List<String> documents;

  /** Starts a server and writes the documents. */
  @Setup
  public void start() throws IOException, SQLException {
    documents =
        GeneratedRounds.facts(10, ROUNDS / 10 + 20).stream()
            .limit(ROUNDS)
            .map(RoundWritingBenchmark::document)
            .toList();
    home = Files.createTempDirectory("slomix-benchmark");
    server =
        EmbeddedPostgres.start(
            ServerOptions.in(home).withPrograms(Path.of("target", "postgres-programs")));
    DatabaseAccess access = server.createDatabase("benchmark");
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(access.url());
    dataSource.setUser(access.user());
    dataSource.setPassword(access.secret().text());
    Migrations.migrate(dataSource);
    connection = access.connect("benchmark");
    connection.setAutoCommit(false);
    execute("set slomix.defer_ids = 'on'");
  }

  private static String document(RoundFacts facts) {
    return RoundDocumentJson.write(RoundResolution.resolve(facts, StatsRules.DEFAULT));
  }

  /** Empties the tables: every round is a new one. */
  @Setup(Level.Invocation)
  public void forget() throws SQLException {
    execute("select slomix.clear_derived('benchmark', 1)");
  }

  /** Writes rounds that are not there yet. */
  @Benchmark
  @OperationsPerInvocation(ROUNDS)
  public int writeNewRounds() throws SQLException {
    return write();
  }

  /** Stops the server. */
  @TearDown
  public void stop() throws IOException, SQLException {
    connection.close();
    server.close();
  }

  private int write() throws SQLException {
    int written = 0;
    try (PreparedStatement statement =
        connection.prepareStatement("select slomix.apply_round(?::jsonb)")) {
      for (String document : documents) {
        statement.setString(1, document);
        statement.addBatch();
        if (++written % BATCH == 0) {
          statement.executeBatch();
          connection.commit();
        }
      }
    }
    return written;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    connection.commit();
  }
}
