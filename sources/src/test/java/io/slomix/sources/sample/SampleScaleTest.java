package io.slomix.sources.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.slomix.sources.sample.format.StatsLayout;
import io.slomix.sources.sample.truth.ExpectedStatus;
import io.slomix.sources.sample.truth.SampleFile;
import io.slomix.sources.sample.truth.SampleRound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seeds, loads and the directory that is written. */
class SampleScaleTest {

  @Test
  void theSameSeedGivesTheSameBytes() {
    assertThat(texts(SampleOptions.eventfulEvening(5)))
        .isEqualTo(texts(SampleOptions.eventfulEvening(5)));
  }

  @Test
  void anotherSeedGivesOtherBytes() {
    assertThat(texts(SampleOptions.eventfulEvening(5)))
        .doesNotContainAnyElementsOf(texts(SampleOptions.eventfulEvening(6)));
  }

  @Test
  void theLayoutDoesNotChangeWhatHappens() {
    SampleOptions options = SampleOptions.eventfulEvening(5);
    assertThat(SampleEvening.rounds(options.withLayout(StatsLayout.TABS_33)))
        .extracting(SampleRound::players)
        .isEqualTo(SampleEvening.rounds(options).map(SampleRound::players).toList());
  }

  @Property(tries = 12)
  void everyServerLeavesExactlyTheFilesAskedForWithUniqueNames(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int servers,
      @ForAll @IntRange(min = 1, max = 60) int filesPerServer) {
    SampleOptions options = SampleOptions.eventfulEvening(seed).withLoad(servers, filesPerServer);
    Map<String, List<SampleFile>> byServer =
        SampleEvening.files(options).collect(Collectors.groupingBy(SampleFile::server));
    assertThat(byServer).hasSize(servers);
    assertThat(byServer.values())
        .allSatisfy(
            files -> {
              assertThat(files).hasSize(filesPerServer);
              assertThat(new HashSet<>(files.stream().map(SampleFile::name).toList()))
                  .hasSize(filesPerServer);
              assertThat(files).isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()));
            });
  }

  @Test
  void aCutSampleEndsWithAnAbandonedRoundOne() {
    List<SampleRound> rounds =
        SampleEvening.generate(SampleOptions.eventfulEvening(5).withLoad(1, 9));
    assertThat(rounds.get(rounds.size() - 1).status()).isEqualTo(ExpectedStatus.PAIRED);
    List<SampleRound> cut = SampleEvening.generate(SampleOptions.eventfulEvening(5).withLoad(1, 8));
    assertThat(cut.get(cut.size() - 1).status()).isEqualTo(ExpectedStatus.ABANDONED);
  }

  @Test
  void roundsComeOneByOneHoweverManyAreAskedFor() {
    SampleOptions endless = SampleOptions.eventfulEvening(5).withLoad(3, Long.MAX_VALUE);
    Iterator<SampleRound> rounds = SampleEvening.rounds(endless).iterator();
    assertThat(List.of(rounds.next(), rounds.next(), rounds.next(), rounds.next()))
        .extracting(SampleRound::server)
        .containsExactly("sample-1", "sample-2", "sample-3", "sample-1");
  }

  @Test
  void aDirectoryHoldsTheFilesOfEveryServerAndTheTruthBesideThem(@TempDir Path directory)
      throws IOException {
    SampleOptions options = SampleOptions.eventfulEvening(5).withLoad(2, 30);
    List<SampleFile> files = SampleEvening.evidence(options).toList();
    assertThat(new SampleWriter(options).writeTo(directory)).isEqualTo(files.size());
    for (SampleFile file : files) {
      assertThat(directory.resolve(file.server()).resolve(file.name()))
          .hasBinaryContent(file.text().getBytes(StandardCharsets.UTF_8));
    }
    long rounds = SampleEvening.rounds(options).count();
    long players = SampleEvening.rounds(options).mapToLong(round -> round.players().size()).sum();
    assertThat(lines(directory.resolve("truth-rounds.csv"))).isEqualTo(rounds + 1);
    assertThat(lines(directory.resolve("truth-players.csv"))).isEqualTo(players + 1);
    assertThat(lines(directory.resolve("truth-weapons.csv"))).isGreaterThan(players);
  }

  @Test
  void impossibleSizesAreRefused() {
    SampleOptions options = SampleOptions.eventfulEvening(1);
    assertThatIllegalArgumentException().isThrownBy(() -> options.withLoad(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> options.withLoad(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> options.withTeamSize(7));
  }

  private static long lines(Path table) throws IOException {
    try (Stream<String> lines = Files.lines(table)) {
      return lines.count();
    }
  }

  private static List<String> texts(SampleOptions options) {
    return SampleEvening.files(options).map(SampleFile::text).toList();
  }
}
