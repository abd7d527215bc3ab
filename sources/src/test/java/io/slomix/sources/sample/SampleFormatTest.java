package io.slomix.sources.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.sources.sample.format.StatsLayout;
import io.slomix.sources.sample.truth.ExpectedStatus;
import io.slomix.sources.sample.truth.SampleFile;
import io.slomix.sources.sample.truth.SampleRound;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bytes against stats-file 1 and 2. */
class SampleFormatTest {
  private static final SampleOptions OPTIONS = SampleOptions.eventfulEvening(11);

  @ParameterizedTest
  @EnumSource(StatsLayout.class)
  void everyLineHasTheFieldsOfItsLayout(StatsLayout layout) {
    assertThat(files(OPTIONS.withLayout(layout)))
        .allSatisfy(
            file -> {
              StatsFileReading read = StatsFileReading.of(file.text());
              assertThat(read.header()).hasSize(layout.headerFields());
              assertThat(read.players())
                  .isNotEmpty()
                  .allSatisfy(line -> assertThat(line.tabs()).hasSize(layout.tabFields()));
            });
  }

  @Test
  void theWriterOfTodayHasNineHeaderFieldsAndThirtyEightTabs() {
    assertThat(OPTIONS.layout().headerFields()).isEqualTo(9);
    assertThat(OPTIONS.layout().tabFields()).isEqualTo(38);
  }

  @Test
  void weaponBlocksFitTheirMask() {
    assertThat(files(OPTIONS))
        .flatExtracting(file -> StatsFileReading.of(file.text()).players())
        .allSatisfy(
            line -> {
              assertThat(line.block()).hasSize(5 * Long.bitCount(line.mask()));
              assertThat(line.mask()).isPositive().isLessThan(1L << 28);
            });
  }

  @Test
  void linesLookLikeTheGamesOwn() {
    String oneDecimal = "-?\\d+\\.\\d";
    assertThat(files(OPTIONS))
        .allSatisfy(
            file -> {
              assertThat(file.text()).endsWith("\n").doesNotContain("\r", "\n\n");
              assertThat(file.text().lines().skip(1))
                  .allMatch(
                      line ->
                          line.matches(
                              "[0-9A-F]{8}\\\\[^\\\\\t]+\\\\[012]\\\\[123]\\\\\\d+( -?\\d+)+ \t.*"));
              assertThat(StatsFileReading.of(file.text()).players())
                  .allSatisfy(
                      line -> {
                        for (int index : List.of(8, 21, 22, 23, 24, 25, 26)) {
                          assertThat(line.tabs().get(index)).matches(oneDecimal);
                        }
                      });
            });
  }

  @Test
  void namesAndHeadersAgreeAndCarryTheEndPlusThreeSeconds() {
    assertThat(rounds())
        .filteredOn(round -> round.file().isPresent())
        .allSatisfy(
            round -> {
              SampleFile file = round.file().orElseThrow();
              List<String> header = StatsFileReading.of(file.text()).header();
              boolean aborted = round.status() == ExpectedStatus.ABORTED;
              String stamp =
                  round.end().plusSeconds(aborted ? 0 : 3).atZone(OPTIONS.zone()).toString();
              assertThat(stamp.substring(0, 19).replace("T", "-").replace(":", ""))
                  .isEqualTo(file.name().substring(0, 17));
              assertThat(file.name())
                  .endsWith("-" + header.get(1) + "-round-" + header.get(3) + ".txt");
            });
  }

  @Test
  void theNextLimitIsTheTimeSetOrTheLimitOfAHold() {
    assertThat(rounds())
        .filteredOn(round -> round.winner() != 0)
        .allSatisfy(
            round ->
                assertThat(round.nextLimitSeconds())
                    .isEqualTo(
                        round.winner() == round.defender()
                            ? round.limitSeconds()
                            : round.durationMs() / 1000));
  }

  @Test
  void theHeaderOfAnAbortedRoundShowsItsMarks() {
    SampleRound aborted =
        rounds().stream()
            .filter(round -> round.status() == ExpectedStatus.ABORTED)
            .findFirst()
            .orElseThrow();
    assertThat(aborted.number()).isEqualTo(1);
    assertThat(aborted.label()).isEqualTo(2);
    assertThat(aborted.nextLimitSeconds()).isGreaterThan(aborted.limitSeconds());
    StatsFileReading read = StatsFileReading.of(aborted.file().orElseThrow().text());
    assertThat(read.header().get(5)).isEqualTo("1");
    assertThat(Long.parseLong(read.header().get(8))).isNegative();
    assertThat(read.players()).allSatisfy(line -> assertThat(line.rounds()).isZero());
  }

  private static List<SampleRound> rounds() {
    return SampleEvening.generate(OPTIONS);
  }

  private static List<SampleFile> files(SampleOptions options) {
    return SampleEvening.files(options).toList();
  }
}
