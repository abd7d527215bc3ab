package io.slomix.sinks.postgres.sink;

import static io.slomix.sinks.postgres.testing.Documents.evening;
import static io.slomix.sinks.postgres.testing.Documents.round;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.server.EmbeddedPostgres;
import io.slomix.sinks.postgres.server.ServerOptions;
import io.slomix.sinks.postgres.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The sinks in a real Flink job on a real PostgreSQL. No job may restart: a failure ends it. */
@Timeout(120)
class DocumentSinkDatabaseTest {

  @RegisterExtension static final TestServer SERVER = new TestServer().migrated();
  @RegisterExtension static final MiniClusterExtension FLINK = new MiniClusterExtension();

  @BeforeEach
  void empty() throws Exception {
    SERVER.execute(
        "truncate slomix.round, slomix.player_round, slomix.evening, slomix.apply_log,"
            + " slomix.quarantine, slomix.id_registry");
    Gate.shut();
  }

  private JobClient gatedJob;

  /** A job that still runs would keep the only slot from the next test. */
  @AfterEach
  void stopGatedJob() throws Exception {
    Gate.open();
    if (gatedJob != null && !gatedJob.getJobStatus().get().isTerminalState()) {
      gatedJob.cancel().get();
    }
  }

  @Test
  void appliesRoundsAndEveningsInTheNameOfTheirRun() throws Exception {
    StreamExecutionEnvironment flink = environment();
    stream(flink, List.of(round("main", 1, 7), round("main", 2, 7)))
        .sinkTo(DocumentSink.ofRounds(SERVER.access(), DocumentSinkOptions.live("run 1 'a'")));
    stream(flink, List.of(evening("main", 7, 1, 2)))
        .sinkTo(DocumentSink.ofEvenings(SERVER.access(), DocumentSinkOptions.live("run 1 'a'")));
    flink.execute();

    assertThat(SERVER.query("select count(*) from slomix.player_round")).isEqualTo("2");
    assertThat(
            SERVER.query(
                "select string_agg(run_id || '/' || kind || '/' || outcome, ',' order by kind, key)"
                    + " from slomix.apply_log"))
        .isEqualTo("run 1 'a'/evening/NEW,run 1 'a'/round/NEW,run 1 'a'/round/NEW");
    assertThat(SERVER.query("select count(id) from slomix.round")).isEqualTo("2");
  }

  @Test
  void leavesNumbersToTheEndInABoundedRun() throws Exception {
    StreamExecutionEnvironment flink = environment();
    stream(flink, List.of(round("main", 1, 7)))
        .sinkTo(DocumentSink.ofRounds(SERVER.access(), DocumentSinkOptions.bounded("b")));
    stream(flink, List.of(evening("main", 7, 1)))
        .sinkTo(DocumentSink.ofEvenings(SERVER.access(), DocumentSinkOptions.bounded("b")));
    flink.execute();

    assertThat(SERVER.query("select count(id) from slomix.round")).isEqualTo("0");
    SERVER.execute("select slomix.assign_ids()");
    assertThat(SERVER.query("select count(id) from slomix.round")).isEqualTo("1");
  }

  @Test
  void setsRefusedDocumentsAsideAndWritesTheOthers() throws Exception {
    StreamExecutionEnvironment flink = environment();
    stream(
            flink,
            List.of(
                round("main", 1, 7),
                new SinkDocument(
                    "main",
                    "no-columns",
                    "{\"server\":\"main\","
                        + "\"round_fingerprint\":\"no-columns\",\"revision\":1}"),
                new SinkDocument("main", "nul", "{\"server\":\"\\u0000\"}"),
                new SinkDocument("main", "no-json", "<html>"),
                new SinkDocument("main", "half-pair", "{\"server\":\"\\uD83D\"}"),
                round("main", 2, 7)))
        .sinkTo(DocumentSink.ofRounds(SERVER.access(), DocumentSinkOptions.live("r")));
    stream(
            flink,
            List.of(new SinkDocument("main", "evening:1", "broken"), evening("main", 7, 1, 2)))
        .sinkTo(DocumentSink.ofEvenings(SERVER.access(), DocumentSinkOptions.live("r")));
    flink.execute();

    assertThat(SERVER.query("select count(*) from slomix.round")).isEqualTo("2");
    assertThat(SERVER.query("select count(*) from slomix.evening")).isEqualTo("1");
    assertThat(
            SERVER.query(
                "select string_agg(kind || ':' || name, ',' order by name) from slomix.quarantine"
                    + " where origin = 'SINK' and server = 'main'"))
        .isEqualTo("evening:evening:1,round:half-pair,round:no-columns,round:no-json,round:nul");
    assertThat(SERVER.query("select count(*) from slomix.apply_log where outcome = 'REJECTED'"))
        .isEqualTo("5");
  }

  @Test
  void goesOnWhenTheServerWasRestartedBetweenTwoRounds() throws Exception {
    CompletableFuture<JobExecutionResult> job =
        startGated(SERVER.access(), round("main", 1, 7), round("main", 2, 7));
    awaitRounds(SERVER.access(), 1);
    SERVER.server().restart();
    Gate.open();
    job.get();
    assertThat(SERVER.query("select count(*) from slomix.round")).isEqualTo("2");
  }

  @Test
  void waitsForAServerThatIsAway(@TempDir Path directory) throws Exception {
    ServerOptions options =
        ServerOptions.in(directory.resolve("db"))
            .withPrograms(Path.of("target", "postgres-programs"));
    CompletableFuture<JobExecutionResult> job;
    DatabaseAccess access;
    try (EmbeddedPostgres server = EmbeddedPostgres.start(options)) {
      access = server.access();
      TestServer.migrate(access);
      job = startGated(access, round("main", 1, 7), round("main", 2, 7));
      awaitRounds(access, 1);
    }
    Gate.open();
    try (EmbeddedPostgres server = EmbeddedPostgres.start(options)) {
      job.get();
      assertThat(countRounds(server.access())).isEqualTo(2);
    }
  }

  @Test
  void failsTheJobAndNotTheTaskManagerWhenTheSchemaIsMissing() throws Exception {
    DatabaseAccess empty = SERVER.server().createDatabase("without_schema");
    StreamExecutionEnvironment flink = environment();
    stream(flink, List.of(round("main", 1, 7)))
        .sinkTo(DocumentSink.ofRounds(empty, DocumentSinkOptions.live("r")));
    assertThatThrownBy(flink::execute).hasStackTraceContaining("schema \"slomix\" does not exist");

    // The cluster has one TaskManager: had it gone, this job would find no slot.
    StreamExecutionEnvironment next = environment();
    stream(next, List.of(round("main", 1, 7)))
        .sinkTo(DocumentSink.ofRounds(SERVER.access(), DocumentSinkOptions.live("r")));
    next.execute();
    assertThat(SERVER.query("select count(*) from slomix.round")).isEqualTo("1");
  }

  @Test
  void neverWaitsInACircleWhenBothSinksWriteSeveralServers() throws Exception {
    StreamExecutionEnvironment flink = environment();
    List<SinkDocument> rounds =
        IntStream.range(0, 400).mapToObj(i -> round("server-" + i % 3, i, 7)).toList();
    List<SinkDocument> evenings =
        IntStream.range(0, 200).mapToObj(i -> evening("server-" + (200 - i) % 3, 1)).toList();
    stream(flink, rounds)
        .sinkTo(DocumentSink.ofRounds(SERVER.access(), DocumentSinkOptions.bounded("r")));
    stream(flink, evenings)
        .sinkTo(DocumentSink.ofEvenings(SERVER.access(), DocumentSinkOptions.bounded("r")));
    flink.execute();
    assertThat(SERVER.query("select count(*) from slomix.round")).isEqualTo("400");
    assertThat(
            SERVER.query(
                "select deadlocks from pg_stat_database where datname = current_database()"))
        .isEqualTo("0");
  }

  private static StreamExecutionEnvironment environment() {
    Configuration configuration = new Configuration();
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    return StreamExecutionEnvironment.getExecutionEnvironment(configuration).setParallelism(1);
  }

  private static DataStream<SinkDocument> stream(
      StreamExecutionEnvironment flink, List<SinkDocument> documents) {
    return flink.fromData(documents);
  }

  private CompletableFuture<JobExecutionResult> startGated(
      DatabaseAccess access, SinkDocument... documents) throws Exception {
    StreamExecutionEnvironment flink = environment();
    stream(flink, List.of(documents))
        .map(new Gate())
        .returns(SinkDocument.class)
        .sinkTo(DocumentSink.ofRounds(access, DocumentSinkOptions.live("r")));
    gatedJob = flink.executeAsync();
    return gatedJob.getJobExecutionResult();
  }

  private void awaitRounds(DatabaseAccess access, int count) throws Exception {
    while (countRounds(access) < count) {
      assertThat(gatedJob.getJobStatus().get().isTerminalState()).isFalse();
      assertThat(countRejected(access)).isZero();
      Thread.sleep(20);
    }
  }

  private static int countRounds(DatabaseAccess access) throws Exception {
    return count(access, "slomix.round");
  }

  private static int countRejected(DatabaseAccess access) throws Exception {
    return count(access, "slomix.quarantine");
  }

  private static int count(DatabaseAccess access, String table) throws Exception {
    try (Connection connection = access.connect("test");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getInt(1);
    }
  }
}
