package io.slomix.jobs.fault;

import io.slomix.jobs.endtoend.Runs;
import io.slomix.jobs.kafka.KafkaBroker;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.server.EmbeddedPostgres;
import io.slomix.sources.sftp.ScriptedSftpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An evening that is played while everything fails in turn: files appear on an SFTP server,
 * messages are posted, and the command {@code slomix run} is killed and started again.
 */
final class FaultyEvening {

  private static final Logger LOG = LoggerFactory.getLogger(FaultyEvening.class);
  private static final Duration TICK = Duration.ofMillis(20);
  private static final Duration LONGEST_TAIL = Duration.ofMinutes(4);

  private record Mend(long atMillis, Action action) {}

  @FunctionalInterface
  private interface Action {
    void run() throws Exception;
  }

  private final Path home;
  private final EmbeddedPostgres postgres;
  private final DatabaseAccess database;
  private final int speed;
  private final KafkaBroker kafka;
  private final List<Mend> mends = new ArrayList<>();
  private Poster poster;

  /**
   * An evening that has not begun.
   *
   * @param home where files, configuration and data lie
   * @param database empty, of the server that is restarted
   * @param speed how many seconds of the players pass in one
   * @param kafka between collector and pipeline; null for one process
   */
  FaultyEvening(
      Path home, EmbeddedPostgres postgres, DatabaseAccess database, int speed, KafkaBroker kafka)
      throws IOException {
    this.kafka = kafka;
    this.home = home;
    this.postgres = postgres;
    this.database = database;
    this.speed = speed;
  }

  /** Plays to the end, lets everything settle, and stops in order; the exit status. */
  int play(List<Delivery> deliveries, List<Fault> faults) throws Exception {
    Path games = Files.createDirectories(home.resolve("games"));
    Path access = Files.createDirectories(home.resolve("access"));
    try (ScriptedSftpServer sftp = new ScriptedSftpServer(games, access).start()) {
      LiveConfiguration configuration = LiveConfiguration.write(sftp, access, settings());
      poster = new Poster(configuration.hook());
      return play(deliveries, faults, games, sftp, configuration);
    }
  }

  private String settings() {
    String topic =
        kafka == null ? "" : "kafka: {bootstrap_servers: '%s'}".formatted(kafka.bootstrapServers());
    return "remote_poll_seconds: 5\n" + topic;
  }

  private int play(
      List<Delivery> deliveries,
      List<Fault> faults,
      Path games,
      ScriptedSftpServer sftp,
      LiveConfiguration configuration)
      throws Exception {
    try (LiveProcess slomix =
            new LiveProcess(
                arguments(configuration),
                Runs.credentialsOf(database),
                home.resolve("output.txt"));
        LiveProcess collector =
            new LiveProcess(collectorArguments(), Map.of(), home.resolve("collector.txt"))) {
      slomix.start();
      if (kafka != null) {
        collector.start();
      }
      long begin = System.nanoTime();
      Queue<Delivery> due = new ArrayDeque<>(deliveries);
      Queue<Fault> coming = new ArrayDeque<>(faults);
      while (!due.isEmpty() || !coming.isEmpty() || !mends.isEmpty() || !poster.isDone()) {
        long now = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        while (!due.isEmpty() && due.element().at().toMillis() / speed <= now) {
          deliver(due.remove(), games);
        }
        while (!coming.isEmpty() && coming.element().at().toMillis() <= now) {
          begin(coming.remove(), now, sftp, slomix, collector);
        }
        mend(now);
        slomix.keepUp();
        collector.keepUp();
        poster.send();
        Thread.sleep(TICK.toMillis());
      }
      long distinct = deliveries.stream().map(Delivery::name).distinct().count();
      awaitQuiet(slomix, collector, distinct);
      return slomix.stop();
    }
  }

  private void deliver(Delivery delivery, Path games) throws IOException {
    if (delivery.message()) {
      poster.add(delivery.content());
    } else {
      Path hidden = Files.write(home.resolve("next"), delivery.content());
      Files.move(hidden, games.resolve(delivery.name()), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private void begin(
      Fault fault, long now, ScriptedSftpServer sftp, LiveProcess slomix, LiveProcess collector)
      throws Exception {
    LOG.info("{} after {} ms", fault.kind(), now);
    long end = now + fault.lasting().toMillis();
    switch (fault.kind()) {
      case SFTP_HANGS -> {
        sftp.hang();
        mends.add(new Mend(end, sftp::goOn));
      }
      case SFTP_DROPS -> {
        sftp.dropOnRead(true);
        mends.add(new Mend(end, () -> sftp.dropOnRead(false)));
      }
      case SFTP_TRUNCATES -> {
        sftp.truncate(true);
        mends.add(new Mend(end, () -> sftp.truncate(false)));
      }
      case DATABASE_RESTARTS -> postgres.restart();
      case KAFKA_RESTARTS -> {
        if (kafka != null) {
          kafka.restart();
        }
      }
      case KILL_OF_COLLECTOR -> {
        if (kafka != null) {
          collector.kill();
          collector.start();
        }
      }
      case KILL -> {
        slomix.kill();
        slomix.start();
      }
    }
  }

  private void mend(long now) throws Exception {
    for (Mend mend : List.copyOf(mends)) {
      if (mend.atMillis() <= now) {
        mend.action().run();
        mends.remove(mend);
      }
    }
  }

  /** Until everything is archived and nothing has been written for a while. */
  private void awaitQuiet(LiveProcess slomix, LiveProcess collector, long artifacts)
      throws Exception {
    long end = System.nanoTime() + LONGEST_TAIL.toNanos();
    long seen = -1;
    while (true) {
      // A start that meets a database that is just being restarted ends with a sentence.
      slomix.keepUp();
      collector.keepUp();
      long archived = count("select count(*) from slomix.artifact");
      long applied = count("select count(*) from slomix.apply_log");
      if (archived >= artifacts && applied == seen) {
        return;
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "%d of %d artifacts are archived".formatted(archived, artifacts));
      }
      seen = applied;
      Thread.sleep(6_000);
    }
  }

  private long count(String query) throws SQLException {
    try (Connection connection = database.connect("test");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private List<String> arguments(LiveConfiguration configuration) {
    List<String> told =
        new ArrayList<>(
            List.of(
                "run",
                "--config",
                configuration.file().toString(),
                "--data",
                home.resolve("data").toString(),
                "--jdbc",
                database.url()));
    if (kafka != null) {
      told.add("--kafka");
    }
    return told;
  }

  private List<String> collectorArguments() {
    return List.of(
        "collect",
        "--config",
        home.resolve("access/slomix.yaml").toString(),
        "--data",
        home.resolve("collected").toString());
  }

  /** How long an evening takes in the time of the test. */
  static Duration length(List<Delivery> deliveries, int speed) {
    return deliveries.stream()
        .map(Delivery::at)
        .max(Comparator.naturalOrder())
        .orElseThrow()
        .dividedBy(speed);
  }
}
