package io.slomix.sources.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.model.evidence.ArtifactKind;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetryingArchiveReaderTest {
  private static final ArchiveQuery STATS = ArchiveQuery.all(Set.of(ArtifactKind.STATS));

  private final ScriptedArchive.Content content = new ScriptedArchive.Content().with(1, 2);
  private final RetryingArchiveReader reader =
      new RetryingArchiveReader(content.open(), 3, Duration.ofMillis(1));

  @AfterEach
  void close() throws IOException {
    reader.close();
  }

  @Test
  void asksAgainUntilTheArchiveAnswers() throws IOException {
    content.thatFails(2);
    assertThat(reader.highestSerial()).isEqualTo(2);
    content.thatFails(2);
    assertThat(reader.page(STATS, 0, 2).artifacts()).hasSize(2);
  }

  @Test
  void givesUpAfterTheLastAttemptWithTheLastFailure() {
    content.thatFails(100);
    assertThatThrownBy(reader::highestSerial)
        .isInstanceOf(ArchiveUnavailableException.class)
        .hasMessage("connection refused");
    assertThat(content.questions()).isEqualTo(3);
  }

  @Test
  void stopsAskingWhenTheJobIsStopped() {
    content.thatFails(100);
    Thread.currentThread().interrupt();
    assertThatThrownBy(reader::highestSerial).isInstanceOf(ArchiveUnavailableException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(content.questions()).isEqualTo(1);
  }

  @Test
  void refusesAQueryThatFindsNothing() {
    assertThatThrownBy(() -> ArchiveQuery.all(Set.of())).hasMessageContaining("needs a kind");
  }
}
