package io.slomix.jobs.benchmark;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.slomix.migrations.Migrations;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evening.round.MergedRounds;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * {@code apply_round} alone: 1 000 rounds of 12 players in batches of 100, the server being the
 * embedded one with durable commits. One operation is a round.
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
  private final List<Connection> connections = new ArrayList<>();
  private List<List<String>> documents;
  private ExecutorService writers;

  /** Connections that write at once, each for servers of its own: what a backfill opens is 2. */
  @Param({"1", "2"})
  public int writerCount;

  /** Starts a server and writes the documents. */
  @Setup
  public void start() throws IOException, SQLException {
    documents = documents(writerCount);
    writers = Executors.newFixedThreadPool(writerCount);
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
    for (int i = 0; i < writerCount; i++) {
      Connection connection = access.connect("benchmark");
      connection.setAutoCommit(false);
      connections.add(connection);
      execute(connection, "set slomix.defer_ids = 'on'");
      execute(connection, "set plan_cache_mode = 'force_generic_plan'");
    }
  }

  private static List<List<String>> documents(int parts) {
    List<RoundFacts> facts = GeneratedRounds.facts(10, ROUNDS / 10 + 20);
    Map<Integer, List<String>> byPart =
        facts.stream()
            .limit(ROUNDS)
            .collect(
                groupingBy(
                    f -> Math.floorMod(f.server().hashCode(), parts),
                    TreeMap::new,
                    mapping(RoundWritingBenchmark::document, toList())));
    return List.copyOf(byPart.values());
  }

  private static String document(RoundFacts facts) {
    return RoundDocumentJson.write(
        MergedRounds.ofFile(
            RoundResolution.resolve(facts, StatsRules.DEFAULT), StatsRules.DEFAULT));
  }

  /** Empties the tables: every round is a new one. */
  @Setup(Level.Invocation)
  public void forget() throws SQLException {
    execute(connections.get(0), "select slomix.clear_derived('benchmark', 1)");
  }

  /** Writes rounds that are not there yet. */
  @Benchmark
  @OperationsPerInvocation(ROUNDS)
  public int writeNewRounds() throws Exception {
    List<Future<Integer>> parts = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      Connection connection = connections.get(i);
      List<String> part = documents.get(i);
      parts.add(writers.submit(() -> write(connection, part)));
    }
    int written = 0;
    for (Future<Integer> part : parts) {
      written += part.get();
    }
    return written;
  }

  /** Stops the server. */
  @TearDown
  public void stop() throws IOException, SQLException {
    writers.shutdown();
    for (Connection connection : connections) {
      connection.close();
    }
    server.close();
  }

  private static int write(Connection connection, List<String> documents) throws SQLException {
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
      statement.executeBatch();
      connection.commit();
    }
    return written;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    connection.commit();
  }
}
