package io.slomix.jobs.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.sinks.postgres.export.ExportFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The corpus through the commands {@code backfill} and {@code export}: every cell of the four
 * tables of every collection is the expected one, and what one game server sends changes no other.
 */
@ExtendWith(ExportedCorpus.class)
class ExportReplayTest {

  /** The files that the corpus has expected tables of. */
  private static final Map<ExportFile, List<String>> KEYS =
      Map.of(
          ExportFile.ROUNDS, List.of("file"),
          ExportFile.PLAYERS, List.of("file", "player_key"),
          ExportFile.WEAPONS, List.of("file", "player_key", "weapon"),
          ExportFile.TOTALS, List.of("match_id", "player_key"));

  private final CorpusExport export;
  private final List<String> collections;

  ExportReplayTest(CorpusExport export) throws IOException {
    this.export = export;
    this.collections = Corpus.collections();
  }

  @ParameterizedTest
  @EnumSource(names = {"ROUNDS", "PLAYERS", "WEAPONS", "TOTALS"})
  void everyCellOfTheExpectedTableIsExported(ExportFile file) throws IOException {
    TableDifferences differences = new TableDifferences();
    for (String collection : collections) {
      differences.compare(
          collection + '/' + file.fileName(),
          key(file),
          Corpus.expected(collection, file),
          export.table(collection, file));
    }
    assertThat(differences.lines()).isEmpty();
    assertThat(differences.cells()).isGreaterThan(10_000);
  }

  @Test
  void nothingElseIsExported() throws IOException {
    for (ExportFile file : ExportFile.values()) {
      CsvTable all = CsvTable.read(export.directory().resolve(file.fileName()));
      assertThat(all.rows()).allMatch(row -> collections.contains(row.get("server")));
    }
  }

  @Test
  void everyFileIsReceivedAndNoRoundIsRejected() throws IOException {
    long files = 0;
    for (String collection : collections) {
      files += Corpus.expected(collection, ExportFile.ROUNDS).rows().size();
    }
    String received = "Received %d files in ".formatted(files);
    assertThat(export.backfill()).anyMatch(line -> line.startsWith(received));
    assertThat(export.backfill()).noneMatch(line -> line.contains("rejected"));
  }

  private static List<String> key(ExportFile file) {
    return KEYS.get(file);
  }
}
