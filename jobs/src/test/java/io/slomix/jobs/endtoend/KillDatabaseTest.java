package io.slomix.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.run.RunSummary;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A backfill that is killed without warning, again and again, ends as if nothing had happened. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KillDatabaseTest {

  private static final int FILES = 600;
  private static final int KILLED = 128 + 9;
  private static final int LONGEST_DELAY_MILLIS = 2500;

  @TempDir private Path temp;

  @Test
  void killedInTheMiddleThenRunToTheEndGivesTheUndisturbedResult() throws Exception {
    Path games = temp.resolve("games");
    HostileEvening.write(games, manyEvenings());
    Runs undisturbed = new Runs(temp.resolve("undisturbed"));
    undisturbed.backfill(games);

    Runs killed = new Runs(temp.resolve("killed"));
    Random random = new Random(20260313);
    killAfter(random.nextInt(LONGEST_DELAY_MILLIS), killed, games);
    int exit = killWhen(BackfillProcess.WRITING, killed, games);
    assertThat(exit).as("exit of a backfill that was writing rounds").isEqualTo(KILLED);
    int written = DatabaseDump.of(killed.data()).rowsOf("round").size();
    killAfter(random.nextInt(LONGEST_DELAY_MILLIS), killed, games);

    RunSummary last = killed.backfill(games);
    assertThat(last.roundsRejected()).isZero();
    DatabaseDump expected = DatabaseDump.of(undisturbed.data());
    assertThat(expected.rowsOf("round")).hasSizeGreaterThan(FILES / 2);
    assertThat(written)
        .as("rounds in the database when the backfill was killed")
        .isPositive()
        .isLessThan(expected.rowsOf("round").size());
    assertThat(DatabaseDump.of(killed.data()).differencesFrom(expected)).isEmpty();
  }

  private static List<GameFile> manyEvenings() {
    SampleOptions options = SampleOptions.eventfulEvening(8).withTeamSize(2).withLoad(1, FILES);
    return SampleEvening.evidence(options)
        .map(file -> new GameFile("", file.name(), file.content()))
        .toList();
  }

  /** Kills a backfill so long after it has taken up work, unless it has ended before. */
  private static void killAfter(int delayMillis, Runs runs, Path games) throws Exception {
    Process process = started(runs, games);
    awaitLine(process, BackfillProcess.STARTED);
    var unused = process.waitFor(delayMillis, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
  }

  private static int killWhen(String line, Runs runs, Path games) throws Exception {
    Process process = started(runs, games);
    awaitLine(process, line);
    return process.destroyForcibly().waitFor();
  }

  private static Process started(Runs runs, Path games) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            BackfillProcess.class.getName(),
            runs.data().toString(),
            games.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void awaitLine(Process process, String wanted) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && !line.equals(wanted)) {
      line = lines.readLine();
    }
    assertThat(line).as("line of the child process").isEqualTo(wanted);
  }
}
