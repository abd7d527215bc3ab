package io.slomix.sources.format.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.Reason;
import io.slomix.model.stats.FileRemarks;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.StatsContent;
import io.slomix.model.stats.StatsFileName;
import io.slomix.model.stats.TabField;
import io.slomix.sources.format.Mutations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The reader over the shared corpus and its expected tables. */
class StatsFileReaderReplayTest {

  private static final Set<String> READERS_FLAGS =
      Set.of(
          "NO_FINAL_NEWLINE",
          "CP1252",
          "HEADER_NAME_MISMATCH",
          "SKIPPED_LINES",
          "UNKNOWN_LAYOUT",
          "DUPLICATE_GUID");

  @Test
  void statusReasonLayoutAndFlagsAreTheExpectedOnes() {
    int rounds = 0;
    for (ReplayCorpus.Part part : ReplayCorpus.orSkip().parts()) {
      for (var row : ReplayCorpus.rows(part.expected().resolve("rounds.csv"))) {
        assertRound(part.files().resolve(row.get("file")), row);
        rounds++;
      }
    }
    assertThat(rounds).isGreaterThan(300);
  }

  @Test
  void playersAreTheExpectedOnes() {
    int players = 0;
    for (ReplayCorpus.Part part : ReplayCorpus.orSkip().parts()) {
      for (var row : ReplayCorpus.rows(part.expected().resolve("players.csv"))) {
        Path file = part.files().resolve(row.get("file"));
        assertPlayer((StatsContent.Report) read(file).orElseThrow(), row);
        players++;
      }
    }
    assertThat(players).isGreaterThan(1500);
  }

  @Test
  void everyDamageOfEveryFileGivesReportOrRefusal() {
    long mutants =
        ReplayCorpus.orSkip().files().parallelStream()
            .mapToLong(StatsFileReaderReplayTest::damage)
            .sum();
    assertThat(mutants).isGreaterThan(1_000_000);
  }

  private static long damage(Path file) {
    Optional<StatsFileName> name = StatsFileName.parse(file.getFileName().toString());
    if (name.isEmpty()) {
      return 0;
    }
    return Mutations.forEach(
        ReplayCorpus.content(file),
        Mutations.ONE_BIT,
        mutant -> ReaderInvariants.checkedReadOnce(name.get(), mutant));
  }

  private static Optional<StatsContent> read(Path file) {
    return StatsFileName.parse(file.getFileName().toString())
        .map(name -> ReaderInvariants.checkedRead(name, ReplayCorpus.content(file)));
  }

  private static void assertRound(Path file, Map<String, String> row) {
    Optional<StatsContent> content = read(file);
    String status = row.get("status");
    assertThat(content.isEmpty()).as(file.toString()).isEqualTo(status.equals("REFUSED"));
    content.ifPresent(
        read -> {
          assertThat(flags(read.remarks())).as(file.toString()).isEqualTo(expectedFlags(row));
          if (read instanceof StatsContent.Refusal refusal) {
            assertRefusal(refusal, row);
          } else if (read instanceof StatsContent.Report report) {
            assertReport(report, row);
          }
        });
  }

  private static void assertRefusal(StatsContent.Refusal refusal, Map<String, String> row) {
    assertThat(refusal.reason().kind().name()).isEqualTo(row.get("status"));
    assertThat(refusal.reason().name()).isEqualTo(row.get("reason"));
    String layout = refusal.tabFields() == null ? "" : refusal.tabFields().toString();
    assertThat(layout).isEqualTo(row.get("layout"));
    String config = refusal.header() == null ? "" : refusal.header().config();
    assertThat(config).isEqualTo(row.get("config"));
  }

  private static void assertReport(StatsContent.Report report, Map<String, String> row) {
    String file = row.get("file");
    assertThat(row.get("status")).as(file).isNotIn("REFUSED", "INVALID", "CORRUPT");
    assertThat(report.header().config()).as(file).isEqualTo(row.get("config"));
    assertThat(report.players().isEmpty()).as(file).isEqualTo(row.get("status").equals("EMPTY"));
    String layout = report.players().isEmpty() ? "" : Integer.toString(report.tabFields());
    assertThat(layout).as(file).isEqualTo(row.get("layout"));
    int players = Integer.parseInt(row.get("players"));
    boolean someAreLeftOut =
        row.get("status").equals("DUPLICATE")
            || (row.get("status").equals("PAIRED") && row.get("round_number").equals("2"));
    if (someAreLeftOut) {
      assertThat(report.players().size()).as(file).isGreaterThanOrEqualTo(players);
    } else {
      assertThat(report.players().size()).as(file).isEqualTo(players);
    }
  }

  private static List<String> expectedFlags(Map<String, String> row) {
    String flags = row.get("flags");
    return flags.isEmpty()
        ? List.of()
        : List.of(flags.split(";")).stream()
            .filter(flag -> READERS_FLAGS.contains(flag.replaceAll("=.*", "")))
            .toList();
  }

  private static List<String> flags(FileRemarks remarks) {
    List<String> flags = new ArrayList<>();
    addIf(flags, remarks.noFinalNewline(), Reason.NO_FINAL_NEWLINE.name());
    addIf(flags, remarks.cp1252(), Reason.CP1252.name());
    addIf(flags, remarks.headerNameMismatch(), Reason.HEADER_NAME_MISMATCH.name());
    int skipped = remarks.skippedLines();
    addIf(flags, skipped > 0, Reason.SKIPPED_LINES.name() + "=" + skipped);
    addIf(flags, remarks.unknownLayout(), Reason.UNKNOWN_LAYOUT.name());
    addIf(flags, remarks.duplicateGuid(), Reason.DUPLICATE_GUID.name());
    return flags;
  }

  private static void addIf(List<String> flags, boolean holds, String flag) {
    if (holds) {
      flags.add(flag);
    }
  }

  private static void assertPlayer(StatsContent.Report report, Map<String, String> row) {
    String who = row.get("file") + " " + row.get("player_key");
    PlayerLine player =
        report.players().stream()
            .filter(p -> p.guid8().equals(row.get("guid8")))
            .filter(p -> p.nameRaw().equals(row.get("name_raw")))
            .findFirst()
            .orElseThrow(() -> new AssertionError("missing: " + who));
    assertThat(player.nameClean()).as(who).isEqualTo(row.get("name_clean"));
    assertThat(player.rounds()).as(who).hasToString(row.get("rounds"));
    assertThat(player.team()).as(who).hasToString(row.get("team_raw"));
    for (TabField field : TabField.values()) {
      if (isTakenAsWritten(field, report, row)) {
        assertThat(text(player, field)).as(who + " " + field).isEqualTo(row.get(field.column()));
      }
    }
  }

  /** Whether the table shows what the file says, and not what the rules made of it. */
  private static boolean isTakenAsWritten(
      TabField field, StatsContent.Report report, Map<String, String> row) {
    boolean denied36 = field == TabField.DENIED_PLAYTIME && report.tabFields() == 36;
    boolean recomputed = field == TabField.BULLETS_FIRED || field.isTenths();
    if (recomputed || denied36) {
      return false;
    }
    return switch (field.scope()) {
      case PER_ROUND -> true;
      case CUMULATIVE -> row.get("class").equals("R1");
      case DERIVED -> false;
    };
  }

  private static String text(PlayerLine player, TabField field) {
    var value = player.field(field);
    return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
  }
}
