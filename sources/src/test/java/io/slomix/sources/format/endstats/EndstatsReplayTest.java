package io.slomix.sources.format.endstats;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.endstats.Award;
import io.slomix.model.endstats.Award.Category;
import io.slomix.model.endstats.EndstatsContent.Report;
import io.slomix.model.endstats.EndstatsLine;
import io.slomix.model.endstats.EndstatsPart;
import io.slomix.model.endstats.EndstatsReport;
import io.slomix.model.endstats.Versus;
import io.slomix.model.endstats.Versus.Confidence;
import io.slomix.model.endstats.rule.EndstatsReading;
import io.slomix.model.endstats.rule.RosterNames;
import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.evidence.Reason;
import io.slomix.sources.format.Mutations;
import io.slomix.sources.format.TruthFile;
import io.slomix.sources.format.stats.ReplayCorpus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Endstats files of the corpus: the real one, and those of the simulated evenings. */
class EndstatsReplayTest {

  @Test
  void theRealFileGivesTheFigures() {
    Path file = ReplayCorpus.orSkip().filesIn("endstats").get(0);
    EndstatsPart part = part(file);
    EndstatsReport report = EndstatsReading.of(List.of(part), 2);
    assertThat(part.lines()).hasSize(41);
    assertThat(report.awards()).hasSize(22);
    assertThat(report.remarks()).containsExactly(Reason.DUPLICATE_SLOT);
    Map<Category, Integer> counts = new EnumMap<>(Category.class);
    report.awards().forEach(award -> counts.merge(award.category(), 1, Integer::sum));
    assertThat(counts.values()).containsExactly(4, 3, 7, 1, 5, 1, 1);
    assertThat(report.versus()).hasSize(18);
    assertThat(report.versus()).allMatch(v -> v.confidence() == Confidence.ANTISYMMETRY);
    assertThat(report.versus().stream().map(Versus::subjectName).distinct())
        .containsExactly("bronze.", "SuperBoyy", "vid", ".olz", "carniee", "v_kt_r");
    assertThat(report.versus().stream().mapToInt(Versus::kills).sum()).isEqualTo(42);
    assertThat(report.versus().stream().mapToInt(Versus::deaths).sum()).isEqualTo(42);
  }

  @Test
  void everyDamageOfTheRealFileIsRead() {
    Path file = ReplayCorpus.orSkip().filesIn("endstats").get(0);
    long mutants =
        Mutations.forEach(
            TruthFile.bytes(file),
            Mutations.ONE_BIT,
            mutant -> {
              EndstatsPart part =
                  ((Report) EndstatsReader.read(file.getFileName().toString(), mutant)).part();
              EndstatsReport report = EndstatsReading.of(List.of(part), 2);
              assertThat(report.awards().size() + report.versus().size())
                  .isBetween(0, part.lines().size());
            });
    assertThat(mutants).isGreaterThan(2_000);
  }

  @Test
  void simulatedFilesAreReadAndEveryDuelMirrorsAnother() {
    int files = 0;
    for (TruthFile.Round truth : rounds()) {
      for (Path file : truth.files("endstats")) {
        EndstatsPart part = part(file);
        assertThat(part.parseStatus()).as(file.toString()).isEqualTo(ParseStatus.OK);
        EndstatsReport report = EndstatsReading.of(List.of(part), truth.whole("round_number"));
        assertThat(report.awards()).noneMatch(award -> award.category() == Category.OTHER);
        assertThat(report.remarks()).doesNotContain(Reason.LINES_DROPPED);
        assertThat(report.versus()).allMatch(line -> line.confidence() == Confidence.HEADER);
        assertThat(report.versus()).allMatch(line -> isMirrored(line, report.versus()));
        files++;
      }
    }
    assertThat(files).isGreaterThan(45);
  }

  @Test
  void everyNamedPlayerIsFoundInTheRoster() {
    for (TruthFile.Round truth : rounds()) {
      List<RosterNames.Player> roster =
          truth.list("players").stream()
              .map(
                  player ->
                      new RosterNames.Player(
                          player.get("name").text().orElseThrow(),
                          player.get("guid").text().orElseThrow()))
              .toList();
      for (Path file : truth.files("endstats")) {
        EndstatsReport report = EndstatsReading.of(List.of(part(file)), 1);
        RosterNames names = new RosterNames(roster);
        assertThat(report.awards().stream().map(Award::playerName))
            .as(file.toString())
            .allMatch(name -> names.guid8Of(name).isPresent());
      }
    }
  }

  @Test
  void subjectsFoundWithoutHeadersAreTheOnesOfTheHeaders() {
    int found = 0;
    int files = 0;
    for (TruthFile.Round truth : rounds()) {
      for (Path file : truth.files("endstats")) {
        List<Versus> known = EndstatsReading.of(List.of(part(file)), 1).versus();
        List<Versus> solved = EndstatsReading.of(List.of(withoutHeaders(part(file))), 1).versus();
        if (solved.get(0).confidence() == Confidence.ANTISYMMETRY) {
          assertThat(solved.stream().map(Versus::subjectName).toList())
              .isEqualTo(known.stream().map(Versus::subjectName).toList());
          found++;
        }
        files++;
      }
    }
    assertThat(found).isGreaterThan(files / 2);
  }

  private static boolean isMirrored(Versus line, List<Versus> all) {
    return all.stream()
        .anyMatch(
            other ->
                other.subjectName().equals(line.opponentName())
                    && other.opponentName().equals(line.subjectName())
                    && other.kills() == line.deaths()
                    && other.deaths() == line.kills());
  }

  private static EndstatsPart withoutHeaders(EndstatsPart part) {
    List<EndstatsLine> lines = new ArrayList<>(part.lines());
    lines.removeIf(line -> line.first().equals("VS_HEADER"));
    return new EndstatsPart(part.file(), lines, 0, List.of());
  }

  private static EndstatsPart part(Path file) {
    String name = file.getFileName().toString();
    return ((Report) EndstatsReader.read(name, TruthFile.bytes(file))).part();
  }

  private static List<TruthFile.Round> rounds() {
    return ReplayCorpus.orSkip().filesIn("simulated").stream()
        .flatMap(evening -> TruthFile.of(evening).rounds().stream())
        .toList();
  }
}
