package io.slomix.sources.archive.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sources.archive.store.ArchivePage;
import io.slomix.sources.archive.store.ArchivedArtifact;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveRowsTest {
  private static final long END = 99;

  private final List<Object[]> rows = new ArrayList<>();

  @Test
  void putsArtifactsTogetherFromTheirParts() throws Exception {
    Artifact a = add(4, "text of a", 5);
    Artifact b = add(7, "text of b", 1_000);
    ArchivePage page = new ArchiveRows(resultSet()).page(512, END);
    assertThat(page.artifacts())
        .containsExactly(ArchivedArtifact.intact(4, a), ArchivedArtifact.intact(7, b));
    assertThat(page.reachedSerial()).isEqualTo(END);
  }

  @Test
  void goesOnBehindTheLastRowWhenTheQueryWasCut() throws Exception {
    add(4, "text of a", 5);
    add(7, "text of b", 5);
    assertThat(new ArchiveRows(resultSet()).page(2, END).reachedSerial()).isEqualTo(7);
  }

  @Test
  void goesOnBehindTheLastRowWhenThePageIsFull() throws Exception {
    add(4, "x".repeat(9 << 20), 1 << 20);
    add(7, "text of b", 5);
    ArchivePage page = new ArchiveRows(resultSet()).page(512, END);
    assertThat(page.artifacts()).extracting(ArchivedArtifact::serial).containsExactly(4L);
    assertThat(page.reachedSerial()).isEqualTo(4);
  }

  @Test
  void reachesTheEndWhenThereIsNothing() throws Exception {
    ArchivePage page = new ArchiveRows(resultSet()).page(512, END);
    assertThat(page.artifacts()).isEmpty();
    assertThat(page.reachedSerial()).isEqualTo(END);
  }

  @Test
  void reportsDamagedRowsAndGoesOn() throws Exception {
    add(4, "text of a", 1_000);
    rows.get(0)[8] = null;
    add(5, "text of b", 1_000);
    rows.get(1)[5] = 3L;
    Artifact c = add(6, "text of c", 1_000);
    List<ArchivedArtifact> artifacts = new ArchiveRows(resultSet()).page(512, END).artifacts();
    assertThat(artifacts.get(0).damage()).contains("STATS").endsWith("its content is missing");
    assertThat(artifacts.get(1).damage()).endsWith("its content is not 3 bytes long");
    assertThat(artifacts.get(2)).isEqualTo(ArchivedArtifact.intact(6, c));
  }

  private Artifact add(long serial, String text, int bytesPerPart) throws Exception {
    Artifact artifact =
        Artifact.received(
            "main", ArtifactKind.STATS, "a-round-1.txt", text.getBytes(UTF_8), 5, "test");
    for (byte[] part : GzipParts.of(artifact.content(), bytesPerPart)) {
      rows.add(
          new Object[] {
            serial,
            artifact.server(),
            artifact.kind().name(),
            artifact.name(),
            artifact.sha256(),
            artifact.sizeBytes(),
            artifact.observedAtMillis(),
            artifact.origin(),
            part
          });
    }
    return artifact;
  }

  /** A result set of the rows that only moves forward and answers by column number. */
  private ResultSet resultSet() {
    Iterator<Object[]> iterator = rows.iterator();
    Object[][] current = new Object[1][];
    return (ResultSet)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ResultSet.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("next")) {
                current[0] = iterator.hasNext() ? iterator.next() : null;
                return current[0] != null;
              }
              return current[0][(Integer) arguments[0] - 1];
            });
  }
}
