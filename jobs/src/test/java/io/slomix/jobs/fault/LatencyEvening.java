package io.slomix.jobs.fault;

import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.model.evidence.ArtifactClassifier;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.leg.SampleLegs;
import io.slomix.sources.sample.truth.SampleFile;
import io.slomix.sources.sample.truth.SampleRound;
import io.slomix.sources.sftp.ScriptedSftpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures a live run as a user has it: from a posted message, and from a closed file on an SFTP
 * server, to the row that a reader sees; then what it costs when nobody plays.
 *
 * <p>Arguments: a directory, how many rounds, how many idle minutes.
 */
public final class LatencyEvening {

  private static final Duration FILE_AFTER_MESSAGE = Duration.ofSeconds(2);
  private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private LatencyEvening() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    Path home = Files.createDirectories(Path.of(arguments[0]));
    int rounds = Integer.parseInt(arguments[1]);
    Path games = Files.createDirectories(home.resolve("games"));
    Path access = Files.createDirectories(home.resolve("access"));
    try (ScriptedSftpServer sftp = new ScriptedSftpServer(games, access).start()) {
      measure(
          home, rounds, Integer.parseInt(arguments[2]), LiveConfiguration.write(sftp, access, ""));
    }
  }

  private static void measure(
      Path home, int rounds, int idleMinutes, LiveConfiguration configuration) throws Exception {
    try (LiveProcess slomix =
        new LiveProcess(
            List.of(
                "run",
                "--config",
                configuration.file().toString(),
                "--data",
                home.resolve("data").toString()),
            Map.of(),
            home.resolve("output.txt"))) {
      slomix.start();
      Poster poster = new Poster(configuration.hook());
      awaitPort(configuration.port());
      Thread.sleep(5_000);
      try (RunDatabase database = RunDatabase.openBeside(home.resolve("data"), Optional.empty());
          Connection connection = database.access().connect("measure")) {
        play(rounds, home, poster, connection);
        idle(slomix, Duration.ofMinutes(idleMinutes));
      }
      System.out.println("exit after SIGTERM: " + slomix.stop());
    }
  }

  private static void play(int rounds, Path home, Poster poster, Connection connection)
      throws Exception {
    Path games = home.resolve("games");
    SampleOptions options = SampleOptions.eventfulEvening(11).withLoad(1, rounds);
    List<Long> messages = new ArrayList<>();
    List<Long> files = new ArrayList<>();
    for (SampleRound round : SampleEvening.generate(options)) {
      for (SampleFile leg : SampleLegs.of(round, options.zone())) {
        if (ArtifactClassifier.classify(leg.name(), leg.content()) == ArtifactKind.WEBHOOK) {
          long before = count(connection, "lua_round");
          long begin = System.nanoTime();
          poster.add(leg.content());
          poster.send();
          messages.add(await(connection, "lua_round", before, begin));
        }
      }
      Thread.sleep(FILE_AFTER_MESSAGE.toMillis());
      if (round.file().isPresent()) {
        SampleFile file = round.file().get();
        long before = count(connection, "stats_file");
        Path hidden = Files.write(home.resolve("next"), file.content());
        Files.move(hidden, games.resolve(file.name()), StandardCopyOption.ATOMIC_MOVE);
        files.add(await(connection, "stats_file", before, System.nanoTime()));
      }
      Thread.sleep(BETWEEN_ROUNDS.toMillis());
    }
    print("webhook in -> row visible", messages);
    print("file closed -> row visible (SFTP, 60 s poll, woken by the message)", files);
  }

  private static long await(Connection connection, String table, long before, long begin)
      throws Exception {
    while (count(connection, table) <= before) {
      if (System.nanoTime() - begin > PATIENCE.toNanos()) {
        break;
      }
      Thread.sleep(5);
    }
    return (System.nanoTime() - begin) / 1_000_000;
  }

  private static void print(String what, List<Long> millis) {
    Collections.sort(millis);
    System.out.printf(
        "%s: n=%d p50 %d ms, p95 %d ms, p99 %d ms, max %d ms%n",
        what,
        millis.size(),
        at(millis, 50),
        at(millis, 95),
        at(millis, 99),
        millis.get(millis.size() - 1));
  }

  private static long at(List<Long> sorted, int percent) {
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  private static void idle(LiveProcess slomix, Duration minutes) throws Exception {
    Thread.sleep(20_000);
    Duration before = cpu(slomix);
    Thread.sleep(minutes.toMillis());
    Duration used = cpu(slomix).minus(before);
    System.out.printf(
        "idle for %d min: %.2f %% of one core, %s resident%n",
        minutes.toMinutes(), 100.0 * used.toMillis() / minutes.toMillis(), resident(slomix.pid()));
  }

  /** Of the process and all that it started: the database is one of them. */
  private static Duration cpu(LiveProcess slomix) {
    ProcessHandle process = ProcessHandle.of(slomix.pid()).orElseThrow();
    return process
        .descendants()
        .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(process.info().totalCpuDuration().orElse(Duration.ZERO), Duration::plus);
  }

  private static String resident(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> line.substring(6).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from slomix." + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void awaitPort(int port) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (open.isConnected()) {
          return;
        }
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
  }
}
