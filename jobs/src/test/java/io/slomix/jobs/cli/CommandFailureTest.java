package io.slomix.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.cli.terminal.ExitStatus;
import io.slomix.jobs.run.RunFailedException;
import io.slomix.jobs.run.RunSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failure is one sentence and a status that scripts can read, never a stack trace. */
class CommandFailureTest {

  @TempDir private Path temp;
  private String directory;
  private String data;

  @BeforeEach
  void makeDirectories() throws IOException {
    directory = Files.createDirectory(temp.resolve("stats")).toString();
    data = temp.resolve("data").toString();
  }

  @Test
  void aWrongCommandLineStartsNothing() {
    assertUsage("There is no command 'backfil'.", "backfil", directory);
    assertUsage("There is no option '--zone' before a command.", "--zone");
    assertUsage("Which directory? Write 'run DIR'.", "run");
    assertUsage("There is no directory " + temp.resolve("none") + ".", "run", temp + "/none");
    assertUsage("Unknown option: '--fast'", "run", directory, "--fast");
  }

  @Test
  void aFileIsNoDirectory() throws IOException {
    Path file = Files.createFile(temp.resolve("file"));

    assertUsage(file + " is no directory.", "backfill", file.toString());
    assertUsage(
        file + " is no directory, choose another --data.",
        "backfill",
        directory,
        "--data",
        file.toString());
  }

  @Test
  void valuesAreChecked() {
    assertUsage(
        "Invalid value for option '--zone': there is no time zone 'Mars/Olympus'; zones are named"
            + " like Europe/Ljubljana",
        "run",
        directory,
        "--zone",
        "Mars/Olympus");
    assertUsage(
        "--until-idle is a number of seconds from 1 on, not 0.",
        "run",
        directory,
        "--until-idle",
        "0");
    assertUsage("70000 is no port: 0 to 65535 are.", "run", directory, "--port", "70000");
    assertUsage(
        "Invalid value for option '--server' (NAME[@ZONE][=DIR]): a server name has 1 to 64"
            + " letters, digits, '_', '.' or '-', unlike 'a/b'",
        "run",
        directory,
        "--server",
        "a/b");
    assertUsage(
        "Invalid value for option '--reason' (REASON): no file is quarantined for 'BOTS', but for:"
            + " NAME, FILE_TOO_LONG, LINE_TOO_LONG, HEADER, ROUND_NUMBER, FIELD_COUNT, PLAYER_LINE,"
            + " WEAPON_BLOCK, FIELD_VALUE, JSON_TRUNCATED, JSON_INVALID, CONTRACT_DRIFT, MISSING_EMBEDS,"
            + " INVALID_INPUT, INVALID_ROUND, NOT_A_PROXIMITY_FILE, FUTURE_TIMESTAMP,"
            + " INVALID_FILENAME, STALE_UNSOLICITED",
        "redrive",
        "--reason",
        "BOTS");
  }

  @Test
  void serversMustNotContradictEachOther() {
    assertUsage(
        "Only one server can be named without a directory, not a and b; write --server NAME=DIR.",
        "run",
        directory,
        "--server",
        "a",
        "--server",
        "b");
    assertUsage(
        "The server 'a' cannot have two zones, UTC and Europe/Vienna.",
        "run",
        "--server",
        "a@UTC=" + directory,
        "--server",
        "a@Europe/Vienna=" + directory);
    assertUsage(
        "'rebuild' reads the archive, not directories: leave '=" + directory + "' out.",
        "rebuild",
        "--server",
        "a=" + directory);
  }

  @Test
  void aPasswordOnTheCommandLineIsRefusedAndNotRepeated() {
    assertUsage(
        "Leave the password out of --jdbc, other users of this machine can read it there; put it"
            + " into SLOMIX_JDBC_PASSWORD.",
        "rebuild",
        "--jdbc",
        "jdbc:postgresql://db/x?user=me&password=secret");
    assertUsage(
        "'mysql://db' is no address of a PostgreSQL database; it looks like"
            + " jdbc:postgresql://host:5432/database.",
        "rebuild",
        "--jdbc",
        "mysql://db");
  }

  @Test
  void controlCharactersOfAnArgumentDoNotReachTheTerminal() {
    assertUsage("There is no command 'x\\u{001B}[2Jy'.", "x\u001b[2Jy");
  }

  @Test
  void aFailedRunIsItsSentence() {
    CommandRun run =
        new CommandRun()
            .failingWith(
                new RunFailedException(
                    "PostgreSQL at db:5432/x cannot be reached: Connection refused.",
                    new IOException("at java.net")));

    assertThat(run.execute("rebuild", "--data", data)).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err())
        .containsExactly("slomix: PostgreSQL at db:5432/x cannot be reached: Connection refused.");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aBugIsNamedWithoutItsStackTrace() {
    CommandRun run = new CommandRun().crashingWith(new IllegalStateException("secret detail"));

    assertThat(run.execute("rebuild", "--data", data)).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err())
        .singleElement()
        .asString()
        .startsWith("slomix: an internal error (IllegalStateException); the log ");
  }

  @Test
  void lookingIntoNothingIsSaid() {
    CommandRun run = new CommandRun();

    assertThat(run.execute("explain", "last", "--data", data)).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err())
        .containsExactly(
            "slomix: There is no database in %s yet: use 'slomix run' or 'slomix backfill' first,"
                    .formatted(data)
                + " or --data.");
  }

  @Test
  void anUnreachableDatabaseIsASentence() {
    CommandRun run = new CommandRun();

    assertThat(
            run.execute("export", "--out", data, "--jdbc", "jdbc:postgresql://127.0.0.1:1/slomix"))
        .isEqualTo(ExitStatus.FAILED);
    assertThat(run.err())
        .singleElement()
        .asString()
        .startsWith("slomix: PostgreSQL at 127.0.0.1:1/slomix cannot be reached: ");
  }

  @Test
  void whatTheDatabaseRefusedOrTheArchiveLostIsAFailureAndAQuarantinedFileIsNot() {
    assertThat(statusAfter(summary(Map.of("HEADER", 1L), 0, 0))).isEqualTo(ExitStatus.DONE);
    assertThat(statusAfter(summary(Map.of(), 1, 0))).isEqualTo(ExitStatus.FAILED);
    assertThat(statusAfter(summary(Map.of(), 0, 1))).isEqualTo(ExitStatus.FAILED);
  }

  private int statusAfter(RunSummary summary) {
    return new CommandRun().endingWith(summary).execute("rebuild", "--data", data);
  }

  private static RunSummary summary(Map<String, Long> quarantined, long rejected, long damaged) {
    return new RunSummary(
        2,
        1,
        quarantined,
        0,
        1,
        0,
        0,
        rejected,
        damaged,
        Optional.empty(),
        Map.of(),
        0,
        Duration.ofMillis(10));
  }

  private void assertUsage(String sentence, String... args) {
    CommandRun run = new CommandRun();

    assertThat(run.execute(args)).isEqualTo(ExitStatus.USAGE);
    assertThat(run.started()).isFalse();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasSize(2).first().isEqualTo("slomix: " + sentence);
    assertThat(run.err().get(1)).startsWith("Try 'slomix").endsWith("--help'.");
  }
}
