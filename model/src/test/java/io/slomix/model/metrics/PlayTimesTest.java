package io.slomix.model.metrics;

import static io.slomix.model.testing.PlayerLines.player;
import static io.slomix.model.testing.RoundFiles.round1;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.differential.RoundDifferential;
import io.slomix.model.stats.TabField;
import io.slomix.model.testing.PlayerLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-file 7, 7.4. */
class PlayTimesTest {

  @ParameterizedTest
  @CsvSource({
    "98, 793, 588, 122, 79.3",
    "41, 817, 246, 45, 81.7",
    "75, 840, 450, 72, 84.0",
    "50, 1000, 300, 0, 100.0",
    "50, 0, 300, 300, 0.0",
    "50, 1200, 300, 0, 100.0",
    "50, -100, 300, 300, 0.0",
    // 6 s of which 500 permille are dead: 3.0 s; 25 permille: 0.15 s.
    "1, 500, 6, 3, 50.0",
    // 3 s dead are 12.5 s * 0.75 + ...: exactly 1.5 s and 4.5 s round up.
    "1, 750, 6, 2, 75.0",
    "1, 250, 6, 5, 25.0"
  })
  void secondsAndTheShareAliveAreExact(
      int tenths, int permille, int played, int dead, String alivePercent) {
    PlayTimes times = times(player("A0000001").played(tenths).alive(permille));

    assertThat(times.playedTenths()).isEqualTo(tenths);
    assertThat(times.playedSeconds()).isEqualTo(played);
    assertThat(times.deadSeconds()).isEqualTo(dead);
    assertThat(times.alivePercent()).hasToString(alivePercent);
  }

  @Test
  void nobodyIsAliveForAShareOfNothing() {
    PlayTimes times = times(player("A0000001").played(0).alive(800));

    assertThat(times.playedSeconds()).isZero();
    assertThat(times.deadSeconds()).isZero();
    assertThat(times.alivePercent()).isNull();
  }

  @Test
  void nothingIsKnownWhereTheWriterHasNoTimes() {
    assertThat(times(player("A0000001").without(TabField.TIME_PLAYED_MINUTES)))
        .isEqualTo(new PlayTimes(null, null, null, null));
    assertThat(times(player("A0000001").without(TabField.TIME_PLAYED_PERCENT)))
        .isEqualTo(new PlayTimes(50, 300, null, null));
  }

  @Test
  void hostileNumbersStopAtTheLargestInsteadOfWrapping() {
    int most = Integer.MAX_VALUE;

    assertThat(times(player("A0000001").played(most).alive(most)))
        .returns(most, PlayTimes::playedSeconds)
        .returns(0, PlayTimes::deadSeconds)
        .extracting(PlayTimes::alivePercent)
        .hasToString("100.0");
    assertThat(times(player("A0000001").played(most).alive(-most)))
        .returns(most, PlayTimes::deadSeconds)
        .extracting(PlayTimes::alivePercent)
        .hasToString("0.0");
    assertThat(times(player("A0000001").played(-most).alive(most)))
        .isEqualTo(new PlayTimes(-most, -most, 0, null));
  }

  private static PlayTimes times(PlayerLines line) {
    return PlayTimes.of(
        RoundDifferential.ofFirst(round1("2026-05-01-210000", "supply").players(line).file())
            .players()
            .get(0)
            .counters());
  }
}
