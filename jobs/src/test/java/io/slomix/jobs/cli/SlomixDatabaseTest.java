package io.slomix.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.cli.command.CommandContext;
import io.slomix.jobs.cli.terminal.ExitStatus;
import io.slomix.jobs.run.PipelineRun;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a user types them, on a real database that the demo has filled. */
class SlomixDatabaseTest {

  private static final String DAMAGED = "2026-03-14-020000-supply-round-1.txt";

  @TempDir private static Path temp;
  private static List<String> demo;
  private static List<String> backfill;

  /** What a command printed. */
  private record Printed(int status, List<String> out, List<String> err) {}

  @BeforeAll
  static void fillTheDatabase() throws Exception {
    demo = succeed("demo", "--exit");
    Path directory = Files.createDirectory(temp.resolve("more"));
    Files.writeString(directory.resolve(DAMAGED), "no header\n");
    backfill = succeed("backfill", directory.toString(), "--server", "sample");
  }

  @Test
  void theDemoSaysWhatItFound() {
    assertThat(demo).anyMatch(line -> line.startsWith("Received 103 files in "));
    assertThat(demo).contains("Rounds: 24 new, 0 changed, 0 unchanged.");
    assertThat(demo)
        .anyMatch(line -> line.startsWith("The sample evening: 23 stats files, 12 matches, "));
    assertThat(demo).anyMatch(line -> line.contains("RESET_DROP"));
    assertThat(demo)
        .anyMatch(line -> line.matches("  20 rounds with a capture .* [1-9] captures claimed .*"));
  }

  @Test
  void aBackfillNamesTheReasonOfAQuarantinedFile() {
    assertThat(backfill)
        .contains("  HEADER             1  The first line has fewer than eight fields.");
  }

  @Test
  void aRoundIsFoundByEveryNameItHas() {
    List<String> last = succeed("explain", "last");
    String file = value(last, "file");

    assertThat(last.get(0)).startsWith("Round ");
    assertThat(succeed("explain", file)).isEqualTo(last);
    assertThat(succeed("explain", file.replace(".txt", ""))).isEqualTo(last);
    assertThat(succeed("explain", value(last, "number"))).isEqualTo(last);
    assertThat(succeed("explain", value(last, "fingerprint"))).isEqualTo(last);
    assertThat(succeed("explain", value(last, "aliases"))).isEqualTo(last);
    assertThat(succeed("explain", "last", "--server", "sample")).isEqualTo(last);
  }

  @Test
  void aNumberIsExplainedAndHeldAgainstTheDatabase() {
    List<String> round = succeed("explain", "last");
    String guid = round.get(round.size() - 1).strip().split(" ", 2)[0];

    assertThat(succeed("explain", "last", guid, "damage_given"))
        .anyMatch(line -> line.startsWith("=") && line.endsWith("the database says the same"));
    assertThat(succeed("explain", "last", guid))
        .anyMatch(line -> line.strip().startsWith("kills "))
        .noneMatch(line -> line.contains("DATABASE"));
  }

  @Test
  void aDamagedFileIsExplainedWithItsPlace() {
    assertThat(succeed("explain", DAMAGED))
        .contains(
            "  reason   HEADER: The first line has fewer than eight fields.",
            "  where    line 1, byte 10",
            "  no header",
            "           ^");
  }

  @Test
  void whatDoesNotExistIsASentence() {
    assertFailure(
        "There is no round 'first'; give its number, its fingerprint, its file name, or 'last'.",
        "explain",
        "first");
    assertFailure(
        "There is no round 'last'; give its number, its fingerprint, its file name, or 'last'.",
        "explain",
        "last",
        "--server",
        "other");
  }

  @Test
  void anExportWritesAFileForEachKindOfRow() {
    Path out = temp.resolve("export");

    assertThat(succeed("export", "--out", out.toString())).hasSize(44);
    assertThat(out)
        .isDirectoryContaining(
            "glob:**/{rounds,players,links,lua_rounds,matches,sessions,captures}.csv")
        .isDirectoryNotContaining("glob:**.unfinished");
  }

  @Test
  void timesAreComparedByRoundAndBySession() {
    assertThat(succeed("timing"))
        .anyMatch(line -> line.contains(" resolved"))
        .anyMatch(line -> line.matches("\\d+ of \\d+ rounds with both times, .*"));
    String file = value(succeed("explain", "last"), "file");
    assertThat(succeed("timing", file)).anyMatch(line -> line.startsWith("  reason:"));
    assertFailure(
        "There is no session 's99999'; give s and its number, or 'last'.", "timing", "s99999");
  }

  @Test
  void aFileOfAnySourceLeadsToItsRound() throws IOException {
    Path out = temp.resolve("links");
    succeed("export", "--out", out.toString());
    String message =
        Files.readAllLines(out.resolve("links.csv")).stream()
            .filter(line -> line.contains(",stats_ready,") && line.contains(",linked_round_id,"))
            .findFirst()
            .orElseThrow()
            .split(",", 2)[0];
    assertThat(succeed("explain", message).get(0)).startsWith("Round ");
    assertThat(succeed("timing", message)).anyMatch(line -> line.startsWith("  Lua event:"));
  }

  @Test
  void aRoundIsToldFromAllItsSources() {
    List<String> round = succeed("round");
    assertThat(round.get(0)).contains(" on sample, round ");
    assertThat(round)
        .anyMatch(line -> line.startsWith("    stats "))
        .anyMatch(line -> line.startsWith("    proximity "))
        .anyMatch(line -> line.matches("  \\d+ fights: \\d+ killed, .*"));
  }

  @Test
  void aRoundIsDrawn() throws IOException {
    Path image = temp.resolve("round.png");
    assertThat(succeed("picture", "--out", image.toString()).get(0)).contains(" deaths in ");
    BufferedImage drawn = ImageIO.read(image.toFile());
    assertThat(drawn.getWidth()).isEqualTo(1_100);
    int colours =
        (int)
            IntStream.range(0, drawn.getWidth() * drawn.getHeight())
                .map(i -> drawn.getRGB(i % drawn.getWidth(), i / drawn.getWidth()))
                .distinct()
                .count();
    assertThat(colours).isGreaterThan(50);
  }

  @Test
  void theDoctorGoesThroughEveryLeg() {
    assertThat(succeed("doctor"))
        .anyMatch(line -> line.matches("ok +sample +leg stats +.*"))
        .anyMatch(line -> line.matches("ok +sample +leg lua +.*"))
        .anyMatch(line -> line.matches("ok +sample +leg proximity +\\d+ of .*"))
        .anyMatch(line -> line.contains("stats files are written 3 to "));
  }

  @Test
  void dryRunsSayWhatWouldBecomeOfKnownFiles() {
    assertThat(succeed("backfill", temp.resolve("more").toString(), "--server=sample", "--dry-run"))
        .contains(
            "Dry run: nothing was written. A real run would",
            "take in 1 file (0 not in the archive yet): 0 accepted, 1 quarantined, 0 waiting;",
            "leave 24 rounds: 0 new, 0 changed, 24 as they are.");
    assertThat(succeed("redrive", "--reason", "header", "--dry-run"))
        .contains(
            "take in 1 file (0 not in the archive yet): 0 accepted, 1 quarantined, 0 waiting;");
  }

  private static void assertFailure(String sentence, String... args) {
    Printed printed = execute(args);

    assertThat(printed.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(printed.out()).isEmpty();
    assertThat(printed.err()).containsExactly("slomix: " + sentence);
  }

  private static List<String> succeed(String... args) {
    Printed printed = execute(args);
    assertThat(printed.status()).as(printed.err().toString()).isEqualTo(ExitStatus.DONE);
    return printed.out();
  }

  private static Printed execute(String... args) {
    String[] all = Arrays.copyOf(args, args.length + 1);
    all[args.length] = "--data=" + temp.resolve("data");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandContext context = new CommandContext(PipelineRun::execute, Map.of(), false);
    int status =
        Slomix.commandLine(context)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(all);
    return new Printed(status, out.toString().lines().toList(), err.toString().lines().toList());
  }

  /** The value beside a label. */
  private static String value(List<String> lines, String label) {
    return lines.stream()
        .map(String::strip)
        .filter(line -> line.startsWith(label + " "))
        .map(line -> line.substring(label.length()).strip())
        .findFirst()
        .orElseThrow();
  }
}
