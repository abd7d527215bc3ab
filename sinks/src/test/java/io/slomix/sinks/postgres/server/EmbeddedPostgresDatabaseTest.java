package io.slomix.sinks.postgres.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.Secret;
import io.slomix.sinks.postgres.server.program.ServerAccount;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real server, started, stopped, killed and abandoned in one directory. */
@Timeout(120)
class EmbeddedPostgresDatabaseTest {

  private static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();

  @TempDir Path directory;
  private ServerOptions options;

  @BeforeEach
  void chooseDirectory() {
    options = ServerOptions.in(directory.resolve("db")).withPrograms(PROGRAMS);
  }

  @Test
  void keepsDataAndPortFromOneStartToTheNext() throws Exception {
    String address;
    try (EmbeddedPostgres server = EmbeddedPostgres.start(options)) {
      address = server.access().address();
      execute(server.access(), "create table kept as select 7 as n");
    }
    assertThat(EmbeddedPostgres.running(options.home())).isEmpty();
    try (EmbeddedPostgres server = EmbeddedPostgres.start(options)) {
      assertThat(server.access().address()).isEqualTo(address);
      assertThat(query(server.access(), "select n from kept")).isEqualTo("7");
    }
  }

  @Test
  void isSafeAgainstCrashesAndAsksForItsPasswordOnLoopbackOnly() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(options)) {
      DatabaseAccess access = server.access();
      assertThat(query(access, "show fsync")).isEqualTo("on");
      assertThat(query(access, "show synchronous_commit")).isEqualTo("on");
      assertThat(query(access, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(query(access, "select 'Z' < 'a' and 'a' < 'ä'")).isEqualTo("t");
      DatabaseAccess guess = new DatabaseAccess(access.url(), access.user(), new Secret("guess"));
      assertThatThrownBy(() -> query(guess, "select 1")).hasMessageContaining("authentication");
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(options.home().resolve("password"))))
        .isEqualTo("rw-------");
  }

  @Test
  void commitsWithoutWaitingForTheDiskOnRequest() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(options.withDurable(false))) {
      assertThat(query(server.access(), "show synchronous_commit")).isEqualTo("off");
      assertThat(query(server.access(), "show fsync")).isEqualTo("on");
    }
  }

  @Test
  void refusesASecondOwnerInOneSentenceButShowsTheWayToTheRunningServer() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(options)) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(options))
          .isInstanceOf(DirectoryInUseException.class)
          .hasMessageContaining(
              "is in use by another Slomix (process " + ProcessHandle.current().pid());
      assertThat(EmbeddedPostgres.running(options.home())).contains(server.access());
    }
  }

  @Test
  void takesOverFromAnOwnerThatWasKilled() throws Exception {
    Process owner = startOwner();
    DatabaseAccess before = EmbeddedPostgres.running(options.home()).orElseThrow();
    execute(before, "create table kept as select 7 as n");
    owner.destroyForcibly().waitFor();
    assertThat(query(before, "select n from kept")).as("the server was left behind").isEqualTo("7");
    String oldPid = postmasterPid();

    try (EmbeddedPostgres server = EmbeddedPostgres.start(options)) {
      assertThat(query(server.access(), "select n from kept")).isEqualTo("7");
      assertThat(server.access()).isEqualTo(before);
      assertThat(postmasterPid()).isNotEqualTo(oldPid);
    }
  }

  @Test
  void recoversWhenTheServerItselfWasKilledToo() throws Exception {
    Process owner = startOwner();
    DatabaseAccess before = EmbeddedPostgres.running(options.home()).orElseThrow();
    execute(before, "create table kept as select 7 as n");
    owner.destroyForcibly().waitFor();
    ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(postmasterPid())).orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().join();

    try (EmbeddedPostgres server = EmbeddedPostgres.start(options)) {
      assertThat(query(server.access(), "select n from kept")).isEqualTo("7");
    }
  }

  @Test
  void leavesAStrangerAloneThatCarriesTheNumberOfAFormerServer() throws Exception {
    EmbeddedPostgres.start(options).close();
    Process stranger = new ProcessBuilder("sleep", "100").start();
    try {
      Path pidFile = options.home().resolve("cluster").resolve("postmaster.pid");
      Files.writeString(pidFile, stranger.pid() + "\n" + pidFile.getParent() + "\n1\n5432\n\n");
      try (EmbeddedPostgres server = EmbeddedPostgres.start(options)) {
        assertThat(query(server.access(), "select 1")).isEqualTo("1");
      }
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void movesToAnotherPortWhenAStrangerHasItsOwn() throws Exception {
    int port;
    try (EmbeddedPostgres server = EmbeddedPostgres.start(options)) {
      port = portOf(server);
    }
    try (ServerSocket stranger = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        EmbeddedPostgres server = EmbeddedPostgres.start(options)) {
      assertThat(portOf(server)).isNotEqualTo(stranger.getLocalPort());
      assertThat(query(server.access(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void makesItsClusterAnewWhenItWasKilledInTheMiddleOfMakingIt() throws Exception {
    Path unfinished = options.home().resolve("cluster.unfinished");
    Files.createDirectories(unfinished.resolve("base"));
    Files.writeString(unfinished.resolve("PG_VERSION"), "17\n");
    try (EmbeddedPostgres server = EmbeddedPostgres.start(options)) {
      assertThat(query(server.access(), "select 1")).isEqualTo("1");
    }
    assertThat(unfinished).doesNotExist();
  }

  @Test
  void saysInOneSentenceWhatTheServerComplainsAbout() throws Exception {
    EmbeddedPostgres.start(options).close();
    Files.writeString(options.home().resolve("cluster").resolve("local.conf"), "port = none\n");
    assertThatThrownBy(() -> EmbeddedPostgres.start(options))
        .isInstanceOf(ServerNotStartedException.class)
        .hasMessageContaining("did not start: FATAL:")
        .hasMessageContaining("local.conf");
  }

  @Test
  void asRootRunsAsAnotherUserWhereNamespacesAreForbidden() throws Exception {
    assumeTrue(new UnixSystem().getUid() == 0, "skipped: only root needs another user");
    allowOthersToEnter(directory);
    // The build directory may lie where only root may go.
    options = options.withPrograms(directory.resolve("programs"));
    ServerOptions other = options.withAccount(ServerAccount.Choice.OTHER_USER);
    try (EmbeddedPostgres server = EmbeddedPostgres.start(other)) {
      execute(server.access(), "create table kept as select 7 as n");
      assertThat(Files.getAttribute(options.home().resolve("cluster"), "unix:uid"))
          .isEqualTo(ServerAccount.NOBODY);
    }
    // The owner of the directory decides from now on.
    try (EmbeddedPostgres server = EmbeddedPostgres.start(options)) {
      assertThat(query(server.access(), "select n from kept")).isEqualTo("7");
    }
  }

  @Test
  void asRootSaysWhenThatOtherUserMayNotEnter() throws Exception {
    assumeTrue(new UnixSystem().getUid() == 0, "skipped: only root needs another user");
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    assertThatThrownBy(
            () -> EmbeddedPostgres.start(options.withAccount(ServerAccount.Choice.OTHER_USER)))
        .isInstanceOf(ServerNotStartedException.class)
        .hasMessageContaining("may not enter and write that directory");
  }

  private Process startOwner() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classPath = System.getProperty("java.class.path");
    Process owner =
        new ProcessBuilder(
                java.toString(),
                "-Xmx128m",
                "-cp",
                classPath,
                OwnerToBeKilled.class.getName(),
                options.home().toString(),
                PROGRAMS.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader printed =
        new BufferedReader(new InputStreamReader(owner.getInputStream(), UTF_8));
    assertThat(Objects.toString(printed.readLine())).startsWith(OwnerToBeKilled.READY);
    return owner;
  }

  private String postmasterPid() throws IOException {
    return Files.readAllLines(options.home().resolve("cluster").resolve("postmaster.pid")).get(0);
  }

  private static int portOf(EmbeddedPostgres server) throws IOException {
    return URI.create(server.access().url().substring("jdbc:".length())).getPort();
  }

  private static void allowOthersToEnter(Path path) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void execute(DatabaseAccess access, String sql) throws SQLException {
    try (Connection connection = access.connect("test");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(DatabaseAccess access, String sql) throws SQLException {
    try (Connection connection = access.connect("test");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
