package io.slomix.model.differential;

import static io.slomix.model.differential.SecondRounds.CONFIRMED;
import static io.slomix.model.differential.SecondRounds.first;
import static io.slomix.model.differential.SecondRounds.played;
import static io.slomix.model.differential.SecondRounds.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.testing.RoundFiles;
import org.junit.jupiter.api.Test;

/** stats-file 5.1, 5.4: D2. */
class SecondRoundTest {

  private final RoundFiles first =
      first(
          played("A0000001", 0, 50, 1), played("A0000002", 0, 50, 1), played("A0000003", 0, 5, 1));

  @Test
  void theHeadersPlayTimeIsBest() {
    SecondRound round = round(second(played("A0000001", 1, 99, 2)).playTime("280500"));

    assertThat(round.lengthMillis()).hasValue(280_500);
    assertThat(round.headerLengthMillis()).hasValue(280_500);
  }

  @Test
  void withoutItTheMostFrequentGrowthOfTimeCounts() {
    RoundFiles second =
        second(
            played("A0000001", 1, 90, 2),
            played("A0000002", 1, 90, 2),
            played("A0000003", 1, 99, 2));

    assertThat(round(second.playTime(null)).lengthMillis()).hasValue(240_000);
  }

  @Test
  void ofSeveralMostFrequentGrowthsTheLargestCounts() {
    RoundFiles second = second(played("A0000001", 1, 90, 2), played("A0000002", 1, 80, 2));

    assertThat(round(second.playTime(null)).lengthMillis()).hasValue(240_000);
  }

  @Test
  void onlyPlayersWithTheMostRoundsAreAsked() {
    RoundFiles second =
        second(
            played("A0000001", 0, 90, 2),
            played("A0000002", 0, 90, 2),
            played("A0000003", 1, 25, 2));

    assertThat(round(second.playTime(null)).lengthMillis()).hasValue(120_000);
  }

  @Test
  void theHeaderAloneKnowsTheLengthOnlyWhenTheAttackersWon() {
    RoundFiles held = second(played("A0000001", 1, 90, 2)).playTime(null).limits("5:00", "5:00");
    assertThat(round(held).headerLengthMillis()).isEmpty();

    assertThat(round(held.sides("1", "2").limits("5:00", "4:46")).headerLengthMillis())
        .hasValue(286_000);
    assertThat(round(held.sides("1", "2").limits("5:00", "0:00")).headerLengthMillis()).isEmpty();
    assertThat(round(held.sides("1", "3").limits("5:00", "4:46")).headerLengthMillis()).isEmpty();
  }

  @Test
  void theDefenderOfRound1DecidesWhoAttackedWhereRound2DoesNotSay() {
    RoundFiles second = second(played("A0000001", 1, 90, 2)).playTime(null).limits("5:00", "4:46");

    first.sides("2", "1");
    assertThat(round(second.sides("", "1")).headerLengthMillis()).hasValue(286_000);
    assertThat(round(second.sides("", "2")).headerLengthMillis()).isEmpty();
  }

  private SecondRound round(RoundFiles second) {
    return SecondRound.of(first.file(), second.file(), CONFIRMED);
  }
}
