package io.slomix.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.run.QuietListener;
import io.slomix.jobs.run.RunSummary;
import io.slomix.jobs.run.request.ServerDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.flink.util.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database is a function of the set of files, however they came (R2, R5, R7). */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class OrderDatabaseTest {

  private static final List<GameFile> FILES = HostileEvening.files(4);

  @TempDir private static Path shared;
  private static Path games;
  private static DatabaseDump undisturbed;
  private static RunSummary summary;

  @TempDir private Path temp;

  @BeforeAll
  static void backfillInNameOrder() throws Exception {
    games = shared.resolve("games");
    HostileEvening.write(games, FILES);
    summary = new Runs(shared.resolve("data")).backfill(games);
    undisturbed = DatabaseDump.of(shared.resolve("data"));
  }

  @Test
  void everythingIsAccountedForAndNothingIsRejected() {
    long received = FILES.stream().filter(f -> !f.name().endsWith(".md")).count() - 3;
    assertThat(summary.received())
        .as("all but two equal copies and half a message, which is no JSON")
        .isEqualTo(received);
    assertThat(summary.accepted() + quarantined(summary) + summary.waiting()).isEqualTo(received);
    assertThat(summary.quarantinedByReason())
        .isEqualTo(Map.of("NAME", 2L, "HEADER", 3L, "JSON_TRUNCATED", 1L));
    assertThat(summary.ignored()).isEqualTo(2);
    assertThat(summary.roundsRejected()).isZero();
    assertThat(undisturbed.rowsOf("evidence")).hasSize((int) received);
  }

  @Test
  void filesDroppedOneByOneShuffledAndRepeatedGiveTheSameAndSoDoesAColdStart() throws Exception {
    Runs runs = new Runs(temp.resolve("data"));
    Path watched = Files.createDirectories(temp.resolve("watched"));
    List<GameFile> drops = new ArrayList<>(HostileEvening.shuffled(FILES, 21));
    drops.addAll(
        HostileEvening.shuffled(FILES, 22).stream().limit(8).map(f -> f.in("re")).toList());
    try (DroppingListener dropping = new DroppingListener(watched, drops)) {
      runs.live(watched, dropping);
      dropping.assertAllDropped();
    }
    assertSame(runs);

    assertThat(runs.checkpoints()).isNotEmptyDirectory();
    FileUtils.deleteDirectory(runs.checkpoints().toFile());
    RunSummary cold = runs.live(watched);
    assertThat(cold.roundsUnchanged()).as("rounds decided again").isPositive();
    assertThat(cold.roundsNew() + cold.roundsChanged()).isZero();
    assertSame(runs);
  }

  @Test
  void twoRunsWithHalfOfTheFilesEachGiveTheSame() throws Exception {
    assertSame(halves("second", "first"));
  }

  @Test
  void theOtherHalfFirstGivesTheSameAndSoDoesARebuildWhenTheFilesAreGone() throws Exception {
    Runs runs = halves("first", "second");
    assertSame(runs);

    FileUtils.deleteDirectory(temp.resolve("first").toFile());
    FileUtils.deleteDirectory(temp.resolve("second").toFile());
    RunSummary rebuilt = runs.rebuild();
    assertThat(rebuilt.roundsNew()).isEqualTo(summary.roundsNew());
    assertSame(runs);
  }

  /** Messages weeks after their stats files, and stats files weeks after their messages. */
  @ParameterizedTest
  @ValueSource(strings = {"stats", "others"})
  void aWholeLegThatComesLateGivesTheSameAsOnTime(String early) throws Exception {
    Predicate<GameFile> stats = file -> file.name().matches(".*round-\\d+\\.txt");
    HostileEvening.write(temp.resolve("stats"), FILES.stream().filter(stats).toList());
    HostileEvening.write(temp.resolve("others"), FILES.stream().filter(stats.negate()).toList());
    Runs runs = new Runs(temp.resolve("data"));
    runs.backfill(temp.resolve(early));
    runs.backfill(temp.resolve(early.equals("stats") ? "others" : "stats"));
    assertSame(runs);
  }

  @Test
  void aServerBesideItWithTheSameSecondsAndMapsChangesNothing() throws Exception {
    Path other = temp.resolve("other");
    HostileEvening.write(
        other, FILES.stream().filter(f -> f.name().endsWith("round-2.txt")).toList());
    Runs runs = new Runs(temp.resolve("data"));
    runs.backfill(
        List.of(new ServerDirectory("other", other), new ServerDirectory("main", games)),
        new QuietListener());
    DatabaseDump both = DatabaseDump.of(runs.data());
    assertThat(both.ofServer("other").rowsOf("round")).isNotEmpty();
    assertThat(both.ofServer("main").differencesFrom(undisturbed.ofServer("main"))).isEmpty();
    assertThat(both.rows())
        .hasSize(both.ofServer("main").rows().size() + both.ofServer("other").rows().size());
  }

  private Runs halves(String one, String other) throws Exception {
    List<GameFile> shuffled = HostileEvening.shuffled(FILES, 31);
    int half = shuffled.size() / 2;
    HostileEvening.write(temp.resolve("first"), shuffled.subList(0, half));
    HostileEvening.write(temp.resolve("second"), shuffled.subList(half, shuffled.size()));
    Runs runs = new Runs(temp.resolve("data"));
    runs.backfill(temp.resolve(one));
    assertThat(DatabaseDump.of(runs.data()).differencesFrom(undisturbed)).isNotEmpty();
    runs.backfill(temp.resolve(other));
    return runs;
  }

  private static void assertSame(Runs runs) throws Exception {
    assertThat(DatabaseDump.of(runs.data()).differencesFrom(undisturbed)).isEmpty();
  }

  private static long quarantined(RunSummary summary) {
    return summary.quarantinedByReason().values().stream().mapToLong(Long::longValue).sum();
  }
}
