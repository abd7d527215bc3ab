package io.slomix.sources.directory.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sources.directory.remote.RemoteFile;
import io.slomix.sources.directory.remote.RemoteUnavailableException;
import io.slomix.sources.directory.remote.ScriptedDirectory;
import io.slomix.sources.directory.remote.WatchedDirectory;
import io.slomix.sources.directory.split.FileBatchSplit;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsAddition;
import org.junit.jupiter.api.Test;

class FileBatchReaderTest {
  private static final WatchedDirectory MAIN = new WatchedDirectory("main", "/games");
  private static final String STATS = "2026-03-10-214512-supply-round-1.txt";

  private final ScriptedDirectory directory = new ScriptedDirectory();

  @Test
  void makesAnArtifactOfEveryStatsFile() throws IOException {
    directory.with("x/" + STATS, "text", 1);
    FetchedFile fetched = readAll("x/" + STATS).get(0);
    assertThat(fetched.artifact())
        .contains(
            Artifact.received(
                "main", ArtifactKind.STATS, STATS, "text".getBytes(UTF_8), 77, "test"));
  }

  @Test
  void leavesOtherKindsAndCountsThemByKind() throws IOException {
    directory
        .with("a-endstats.txt", "x", 1)
        .with("b_engagements.txt", "x", 1)
        .with("gametime-x.json", "x", 1)
        .with("body.json", "{\"content\":\"STATS_READY\",\"embeds\":[]}", 1)
        .with("notes.md", "x", 1);
    List<FetchedFile> fetched =
        readAll("a-endstats.txt", "b_engagements.txt", "gametime-x.json", "body.json", "notes.md");
    assertThat(fetched)
        .allSatisfy(file -> assertThat(file.outcome()).isEqualTo(ReadOutcome.NOT_WANTED));
    assertThat(fetched)
        .extracting(file -> file.kind().orElseThrow())
        .containsExactly(
            ArtifactKind.ENDSTATS,
            ArtifactKind.PROXIMITY,
            ArtifactKind.GAMETIME,
            ArtifactKind.WEBHOOK,
            ArtifactKind.IGNORED);
  }

  @Test
  void readsNothingThatItsNameRulesOutOrThatIsTooLarge() throws IOException {
    long tooLarge = Artifact.MAX_CONTENT_BYTES + 1L;
    directory
        .withListedSize("a_engagements.txt", tooLarge)
        .withListedSize("backup.zip", 2 << 20)
        .withListedSize(STATS, tooLarge)
        .thatCannotBeReachedForReading();
    assertThat(readAll("a_engagements.txt", "backup.zip", STATS))
        .extracting(FetchedFile::outcome)
        .containsExactly(ReadOutcome.NOT_WANTED, ReadOutcome.NOT_WANTED, ReadOutcome.TOO_LARGE);
  }

  @Test
  void goesOnBehindFilesThatVanishedOrCannotBeRead() throws IOException {
    directory
        .with("a-round-1.txt", "1", 1)
        .with("b-round-1.txt", "1", 1)
        .with("c-round-1.txt", "1", 1)
        .thatLoses("a-round-1.txt")
        .thatForbids("b-round-1.txt");
    assertThat(readAll("a-round-1.txt", "b-round-1.txt", "c-round-1.txt"))
        .extracting(FetchedFile::outcome)
        .containsExactly(ReadOutcome.VANISHED, ReadOutcome.UNREADABLE, ReadOutcome.EMITTED);
  }

  @Test
  void givesTheWholeRestUpWhenTheDirectoryCannotBeReached() throws IOException {
    directory
        .with("a-round-1.txt", "1", 1)
        .with("b-round-1.txt", "1", 1)
        .thatCannotBeReachedForReading();
    assertThat(readAll("a-round-1.txt", "b-round-1.txt"))
        .extracting(FetchedFile::outcome)
        .containsOnly(ReadOutcome.UNREACHABLE)
        .hasSize(2);
  }

  @Test
  void failsABoundedRunWhenTheDirectoryCannotBeReached() {
    directory.with(STATS, "1", 1).thatCannotBeReachedForReading();
    FileBatchReader reader = reader(true);
    assign(reader, "batch-1", List.of(directory.file(STATS)));
    assertThatThrownBy(reader::fetch).isInstanceOf(RemoteUnavailableException.class);
  }

  @Test
  void readsALargeBatchInPartsAndThenTheNext() throws IOException {
    List<RemoteFile> files = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      String path = String.format("%03d-round-1.txt", i);
      files.add(directory.with(path, "text " + i, 1).file(path));
    }
    FileBatchReader reader = reader(false);
    assign(reader, "batch-1", files.subList(0, 149));
    assign(reader, "batch-2", files.subList(149, 150));
    assign(reader, "batch-3", List.of());
    List<String> finished = new ArrayList<>();
    List<FetchedFile> fetched = fetchUntilFinished(reader, 3, finished);
    assertThat(fetched).extracting(FetchedFile::file).isEqualTo(files);
    assertThat(finished).containsExactly("batch-1", "batch-2", "batch-3");
  }

  private List<FetchedFile> readAll(String... paths) throws IOException {
    FileBatchReader reader = reader(false);
    assign(reader, "batch-1", Stream.of(paths).map(directory::file).toList());
    return fetchUntilFinished(reader, 1, new ArrayList<>());
  }

  private FileBatchReader reader(boolean bounded) {
    return new FileBatchReader(
        new ReadingOptions(
            watched -> directory,
            Set.of(ArtifactKind.STATS),
            "test",
            Duration.ofSeconds(1),
            bounded));
  }

  private static void assign(FileBatchReader reader, String splitId, List<RemoteFile> files) {
    FileBatchSplit split =
        new FileBatchSplit(splitId, FileBatchSplit.Purpose.READ, MAIN, 77, files);
    reader.handleSplitsChanges(new SplitsAddition<>(List.of(split)));
  }

  private static List<FetchedFile> fetchUntilFinished(
      FileBatchReader reader, int batches, List<String> finished) throws IOException {
    List<FetchedFile> all = new ArrayList<>();
    while (finished.size() < batches) {
      RecordsWithSplitIds<FetchedFile> fetched = reader.fetch();
      while (fetched.nextSplit() != null) {
        FetchedFile file = fetched.nextRecordFromSplit();
        while (file != null) {
          all.add(file);
          file = fetched.nextRecordFromSplit();
        }
      }
      finished.addAll(fetched.finishedSplits());
    }
    return all;
  }
}
