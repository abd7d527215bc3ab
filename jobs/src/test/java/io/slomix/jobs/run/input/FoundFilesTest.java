package io.slomix.jobs.run.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.run.request.ServerDirectory;
import io.slomix.model.evidence.ArtifactKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the summary counts is what the source hands out. */
class FoundFilesTest {

  private static final String STATS = "2026-03-14-020000-supply-round-1.txt";

  @TempDir private Path temp;

  @Test
  void filesAreCountedByKind() throws IOException {
    Path below = Files.createDirectories(temp.resolve("a/b"));
    Files.createFile(below.resolve(STATS));
    Files.createFile(temp.resolve("2026-03-14-020000-supply-round-1-endstats.txt"));
    Files.writeString(temp.resolve("body.json"), "{\"meta\": {}, \"payload\": {}}");
    Files.createFile(temp.resolve("notes.md"));

    FoundFiles found = found();

    assertThat(found.of(ArtifactKind.STATS)).isEqualTo(1);
    assertThat(found.of(ArtifactKind.IGNORED)).isEqualTo(1);
    assertThat(found.notRead()).isEqualTo(Map.of());
  }

  @Test
  void hiddenFilesAndDirectoriesAreNotThere() throws IOException {
    Files.createFile(temp.resolve("." + STATS));
    Files.createFile(Files.createDirectory(temp.resolve(".trash")).resolve(STATS));

    assertThat(found().byKind().values()).containsOnly(0L);
  }

  @Test
  void linksAreFollowedAsTheSourceFollowsThem() throws IOException {
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Files.createFile(elsewhere.resolve(STATS));
    Path watched = Files.createDirectory(temp.resolve("watched"));
    Files.createSymbolicLink(watched.resolve("linked"), elsewhere);
    Files.createSymbolicLink(watched.resolve("nowhere.txt"), temp.resolve("missing"));

    FoundFiles found = FoundFiles.in(List.of(new ServerDirectory("main", watched)));

    assertThat(found.of(ArtifactKind.STATS)).isEqualTo(1);
    assertThat(found.of(ArtifactKind.IGNORED)).isZero();
  }

  private FoundFiles found() throws IOException {
    return FoundFiles.in(List.of(new ServerDirectory("main", temp)));
  }
}
