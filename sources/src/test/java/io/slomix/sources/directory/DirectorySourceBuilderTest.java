package io.slomix.sources.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.model.evidence.ArtifactKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class DirectorySourceBuilderTest {
  private static final Path GAMES = Path.of("games");

  @Test
  void makesBoundedAndContinuousSourcesThatTravelWithTheJob() throws IOException {
    DirectorySource bounded = DirectorySource.bounded().watch("main", GAMES).build();
    DirectorySource continuous = DirectorySource.continuous().watch("main", GAMES).build();
    assertThat(bounded.getBoundedness()).isEqualTo(Boundedness.BOUNDED);
    assertThat(continuous.getBoundedness()).isEqualTo(Boundedness.CONTINUOUS_UNBOUNDED);
    assertThat(InstantiationUtil.isSerializable(bounded)).isTrue();
    assertThat(InstantiationUtil.isSerializable(continuous)).isTrue();
  }

  @Test
  void refusesOptionsWithoutSense() {
    assertThatThrownBy(() -> DirectorySource.continuous().build())
        .hasMessageContaining("no directory");
    assertThatThrownBy(() -> source().pollInterval(Duration.ZERO).build())
        .hasMessageContaining("above zero");
    assertThatThrownBy(() -> source().callTimeout(Duration.ZERO).build())
        .hasMessageContaining("above zero");
    assertThatThrownBy(() -> source().settleTime(Duration.ofMillis(-1)).build())
        .hasMessageContaining("negative");
    assertThatThrownBy(() -> source().kinds(Set.of()).build()).hasMessageContaining("none");
    assertThatThrownBy(() -> source().kinds(Set.of(ArtifactKind.IGNORED)).build())
        .hasMessageContaining("ignored");
    assertThatThrownBy(() -> source().watch(" ", GAMES)).hasMessageContaining("server");
    assertThatThrownBy(
            () ->
                DirectorySource.bounded()
                    .watch("main", GAMES)
                    .settleTime(Duration.ofSeconds(1))
                    .build())
        .hasMessageContaining("R2");
  }

  private static DirectorySourceBuilder source() {
    return DirectorySource.continuous().watch("main", GAMES);
  }
}
