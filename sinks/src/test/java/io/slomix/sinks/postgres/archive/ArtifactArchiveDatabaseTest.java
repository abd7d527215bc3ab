package io.slomix.sinks.postgres.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sinks.postgres.access.DataRefusedException;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.DatabaseFaultException;
import io.slomix.sinks.postgres.access.DatabaseUnavailableException;
import io.slomix.sinks.postgres.access.PatientConnector;
import io.slomix.sinks.postgres.testing.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ArtifactArchiveDatabaseTest {

  @RegisterExtension static final TestServer SERVER = new TestServer().migrated();

  private ArtifactArchive archive;
  private ArchivedContents contents;

  @BeforeEach
  void open() throws Exception {
    SERVER.execute("truncate slomix.artifact, slomix.artifact_content restart identity");
    archive =
        new ArtifactArchive(new PatientConnector(SERVER.access(), "test", Duration.ofSeconds(10)));
    contents = new ArchivedContents(SERVER.access());
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private static Artifact file(String name, String text, long millis) {
    return Artifact.received("main", ArtifactKind.STATS, name, text.getBytes(UTF_8), millis, "dir");
  }

  @Test
  void answersInTheOrderOfTheBatch() throws Exception {
    List<StoredArtifact> stored =
        archive.archive(List.of(file("z.txt", "1", 1_001), file("a.txt", "2", 1_002)));
    assertThat(stored)
        .containsExactly(new StoredArtifact(2, 1_001, "dir"), new StoredArtifact(1, 1_002, "dir"));
    assertThat(archive.archive(List.of())).isEmpty();
  }

  @Test
  void keepsInstantAndOriginOfTheFirstWriter() throws Exception {
    Artifact first = file("a.txt", "text", 1_001);
    StoredArtifact stored = archive.archive(List.of(first)).get(0);
    Artifact again =
        Artifact.received("main", ArtifactKind.STATS, "a.txt", "text".getBytes(UTF_8), 9_999, "in");

    assertThat(archive.archive(List.of(again, again))).containsExactly(stored, stored);
    assertThat(stored.applyTo(again)).isEqualTo(first);
    assertThat(SERVER.query("select count(*) from slomix.artifact")).isEqualTo("1");
  }

  @Test
  void storesEqualContentOnceHoweverManyNamesItHas() throws Exception {
    archive.archive(List.of(file("a.txt", "text", 1), file("b.txt", "text", 2)));
    assertThat(SERVER.query("select count(*) from slomix.artifact")).isEqualTo("2");
    assertThat(SERVER.query("select count(*) from slomix.artifact_content")).isEqualTo("1");
  }

  @Test
  void givesBackTheVeryBytesLargeEmptyAndBinary() throws Exception {
    byte[] large = new byte[3 << 20];
    new Random(7).nextBytes(large);
    for (byte[] content : new byte[][] {large, {}, {0, -1, 10, 13, 0}}) {
      Artifact artifact =
          Artifact.received("main", ArtifactKind.STATS, "x'\"\\^1ä.txt", content, 1, "dir");
      archive.archive(List.of(artifact));
      assertThat(contents.read(artifact.sha256())).contains(content);
    }
    assertThat(SERVER.query("select max(length(content)) from slomix.artifact_content"))
        .isEqualTo(String.valueOf(1 << 20));
    assertThat(contents.read("0".repeat(64))).isEmpty();
  }

  @Test
  void saysThatAStoredContentIsDamaged() throws Exception {
    Artifact artifact = file("a.txt", "text", 1);
    archive.archive(List.of(artifact));
    SERVER.execute("update slomix.artifact_content set content = substr(content, 1, 12)");
    assertThatThrownBy(() -> contents.read(artifact.sha256()))
        .isInstanceOf(DatabaseFaultException.class)
        .hasMessageContaining("is damaged");
  }

  @Test
  void goesOnAfterItsConnectionWasLost() throws Exception {
    archive.archive(List.of(file("a.txt", "1", 1)));
    SERVER.server().restart();
    archive.archive(List.of(file("b.txt", "2", 2)));
    assertThat(SERVER.query("select count(*) from slomix.artifact")).isEqualTo("2");
  }

  @Test
  void storesNothingOfABatchThatIsRefused() throws Exception {
    assertThatThrownBy(
            () -> archive.archive(List.of(file("a.txt", "1", 1), file("\u0000.txt", "2", 2))))
        .isInstanceOf(DataRefusedException.class)
        .hasMessageStartingWith("Archiving 2 files failed: ");
    assertThat(SERVER.query("select count(*) from slomix.artifact")).isEqualTo("0");
  }

  @Test
  void saysThatTheServerIsAwayWhenItsPatienceEnds() {
    DatabaseAccess nowhere =
        new DatabaseAccess("jdbc:postgresql://127.0.0.1:1/none", "u", SERVER.access().secret());
    try (ArtifactArchive impatient =
        new ArtifactArchive(new PatientConnector(nowhere, "test", Duration.ZERO))) {
      assertThatThrownBy(() -> impatient.archive(List.of(file("a.txt", "1", 1))))
          .isInstanceOf(DatabaseUnavailableException.class);
    }
  }
}
