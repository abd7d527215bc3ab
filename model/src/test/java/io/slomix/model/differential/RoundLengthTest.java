package io.slomix.model.differential;

import static io.slomix.model.differential.SecondRounds.first;
import static io.slomix.model.differential.SecondRounds.played;
import static io.slomix.model.differential.SecondRounds.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.match.file.RoundFile;
import io.slomix.model.round.RoundDuration;
import io.slomix.model.round.RoundDuration.Source;
import io.slomix.model.testing.RoundFiles;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-file 6.3. */
class RoundLengthTest {

  private final RoundFiles file =
      first(
          played("A0000001", 0, 48, 1),
          played("A0000002", 0, 48, 1),
          played("A0000003", 0, 50, 1),
          played("A0000004", 0, 50, 1),
          played("A0000005", 0, 99, 1));

  @Test
  void thePlayTimeOfTheHeaderIsBest() {
    assertThat(ofFirst(file.playTime("290250"))).contains(new RoundDuration(290_250, Source.F9));
  }

  @ParameterizedTest
  @CsvSource({"0", "-300000", "x"})
  void thenTheNextLimitCountsIfTheAttackersWon(String playTime) {
    assertThat(ofFirst(file.playTime(playTime).sides("1", "2").limits("12:00", "4:59")))
        .contains(new RoundDuration(299_000, Source.F8));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 12:00", "1, 2, 0:00", "1, 2, x", "x, 2, 4:59", "1, 0, 4:59"})
  void otherwiseTheMostFrequentTimeOnATeamAndOfSeveralTheLargest(
      String defender, String winner, String next) {
    assertThat(ofFirst(file.playTime(null).sides(defender, winner).limits("12:00", next)))
        .contains(new RoundDuration(300_000, Source.TP));
  }

  @Test
  void inRound2OnlyContinuousPlayersTell() {
    RoundFiles second =
        second(
                played("A0000001", 1, 90, 2),
                played("A0000002", 0, 41, 2),
                played("A0000003", 0, 41, 2),
                played("N0000001", 0, 41, 2))
            .playTime(null);

    assertThat(ofSecond(second)).contains(new RoundDuration(252_000, Source.TP));
  }

  @Test
  void aHeldRound2OfNobodyContinuousHasNoDuration() {
    assertThat(ofSecond(second(played("N0000001", 1, 41, 2)).playTime(null))).isEmpty();
  }

  @Test
  void anUnpairedHoldHasNoDuration() {
    RoundFile held = second(played("A0000001", 1, 100, 2)).playTime(null).file();

    assertThat(RoundLength.of(held, held.header().sides(), RoundDifferential.ofUnpaired(held)))
        .isEmpty();
  }

  @Test
  void ofAnAbortedRoundNothingInTheHeaderIsBelieved() {
    RoundFile aborted = file.playTime("290250").sides("1", "2").file();

    assertThat(RoundLength.ofAborted(RoundDifferential.ofAborted(aborted, 1)))
        .contains(new RoundDuration(300_000, Source.TP));
    assertThat(RoundLength.ofAborted(RoundDifferential.ofAborted(aborted, 2))).isEmpty();
  }

  private static Optional<RoundDuration> ofFirst(RoundFiles first) {
    RoundFile round = first.file();
    return RoundLength.of(round, round.header().sides(), RoundDifferential.ofFirst(round));
  }

  private Optional<RoundDuration> ofSecond(RoundFiles second) {
    return RoundLength.of(
        second.file(), second.file().header().sides(), SecondRounds.of(file, second));
  }
}
