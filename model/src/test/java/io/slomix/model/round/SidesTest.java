package io.slomix.model.round;

import static io.slomix.model.testing.RoundFiles.round1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-file 6.1, 6.2; R12. */
class SidesTest {

  @ParameterizedTest
  @CsvSource({
    "1, 2, 1, 2, VERIFIED_HEADER, ''",
    "2, 2, 2, 2, VERIFIED_HEADER, ''",
    "Axis, ALLIES, 1, 2, VERIFIED_HEADER, ''",
    "' 1 ', +2, 1, 2, VERIFIED_HEADER, ''",
    "1, 0, 1, , MISSING, ''",
    "1, draw, 1, , MISSING, ''",
    "1, Unknown, 1, , MISSING, ''",
    "1, '', 1, , MISSING, WINNER_MISSING",
    "'', 2, 1, 2, AMBIGUOUS, DEFENDER_MISSING",
    "'', '', 1, , MISSING, DEFENDER_MISSING WINNER_MISSING",
    "x, 2, 1, 2, AMBIGUOUS, DEFENDER_NON_NUMERIC",
    "1, 2.0, 1, , AMBIGUOUS, WINNER_NON_NUMERIC",
    "3, 2, 1, 2, AMBIGUOUS, DEFENDER_OUT_OF_RANGE",
    "0, 2, 1, 2, AMBIGUOUS, DEFENDER_OUT_OF_RANGE",
    "draw, 2, 1, 2, AMBIGUOUS, DEFENDER_OUT_OF_RANGE",
    "1, 3, 1, , AMBIGUOUS, WINNER_OUT_OF_RANGE",
    "1, -1, 1, , AMBIGUOUS, WINNER_OUT_OF_RANGE",
    "1, 99999999999, 1, , AMBIGUOUS, WINNER_NON_NUMERIC"
  })
  void readsBothSidesAndSaysHowFarToTrustThem(
      String defenderText,
      String winnerText,
      int defender,
      Integer winner,
      ScoreConfidence confidence,
      String findings) {
    Sides sides = sides(defenderText, winnerText);

    assertThat(sides.defender()).isEqualTo(defender);
    assertThat(sides.winnerOrNull()).isEqualTo(winner);
    assertThat(sides.confidence()).isEqualTo(confidence);
    assertThat(String.join(" ", sides.findings().stream().map(Enum::name).toList()))
        .isEqualTo(findings);
  }

  @Test
  void keepsAWinnerThatIsOutOfRange() {
    assertThat(sides("1", "7").winner()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"''", "x", "3", "0"})
  void inheritsAnUnusableDefenderFromTheRound1(String unusable) {
    Sides sides = sides(unusable, "1").inheritingDefender(sides("2", "2"));

    assertThat(sides.defender()).isEqualTo(2);
    assertThat(sides.confidence()).isEqualTo(ScoreConfidence.TIME_FALLBACK);
    assertThat(sides.trusted()).isTrue();
    assertThat(sides.attackersWon()).isTrue();
  }

  @Test
  void aUsableDefenderIsNotReplaced() {
    assertThat(sides("1", "2").inheritingDefender(sides("2", "2"))).isEqualTo(sides("1", "2"));
    assertThat(sides("1", "").inheritingDefender(sides("2", "2"))).isEqualTo(sides("1", ""));
  }

  @Test
  void anUnusableDefenderOfTheRound1IsNotInherited() {
    assertThat(sides("", "2").inheritingDefender(sides("x", "2"))).isEqualTo(sides("", "2"));
  }

  @Test
  void theWinnerIsNeverInherited() {
    Sides sides = sides("", "").inheritingDefender(sides("2", "2"));

    assertThat(sides.winnerOrNull()).isNull();
    assertThat(sides.confidence()).isEqualTo(ScoreConfidence.MISSING);
  }

  @Test
  void aRoundWithoutAWinnerIsMissingEvenIfItsHeaderWasGarbage() {
    Sides sides = sides("1", "x").withoutWinner();

    assertThat(sides.winnerOrNull()).isNull();
    assertThat(sides.confidence()).isEqualTo(ScoreConfidence.MISSING);
    assertThat(sides.confidence().word()).isEqualTo("missing");
  }

  private static Sides sides(String defender, String winner) {
    return round1("2026-05-01-210000", "supply").sides(defender, winner).file().header().sides();
  }
}
