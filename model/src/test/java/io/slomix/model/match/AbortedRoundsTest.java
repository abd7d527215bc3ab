package io.slomix.model.match;

import static io.slomix.model.match.Walks.statusOf;
import static io.slomix.model.match.Walks.verdictOf;
import static io.slomix.model.testing.RoundFiles.round1;
import static io.slomix.model.testing.RoundFiles.round2;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.Reason;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.testing.RoundFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** stats-file 6.6; the order of the reasons is R20. */
class AbortedRoundsTest {

  private final RoundFiles open = round1("2026-05-01-210000", "supply").limits("12:00", "12:00");

  @Test
  void aNegativePlayTimeIsWrittenAtShutdownUnderEitherLabel() {
    RoundFiles first = round1("2026-05-01-210000", "supply").playTime("-1");
    RoundFiles second = round2("2026-05-01-210000", "supply").playTime("-8123456");

    assertAborted(verdictOf(first), Reason.PLAY_TIME_NEGATIVE, 2);
    assertAborted(verdictOf(second), Reason.PLAY_TIME_NEGATIVE, 1);
  }

  @Test
  void itIsTheFirstReasonThatIsGiven() {
    RoundFiles file = round2("2026-05-01-210000", "supply").limits("12:00", "71:05").rounds(0);

    assertAborted(verdictOf(file.playTime("-1")), Reason.PLAY_TIME_NEGATIVE, 1);
    assertAborted(verdictOf(file.playTime(null)), Reason.NEXT_LIMIT_ABOVE_LIMIT, 1);
    assertAborted(verdictOf(file.playTime(null).limits("12:00", "12:00")), Reason.ROUNDS_ZERO, 1);
  }

  @Test
  void aRound2WhoseNextLimitExceedsItsLimitIsAborted() {
    RoundFiles second = round2("2026-05-01-210000", "supply").playTime(null);
    RoundFiles first = round1("2026-05-01-210000", "supply").playTime(null);

    assertThat(statusOf(second.limits("12:00", "12:01"))).isEqualTo(FileStatus.ABORTED);
    assertThat(statusOf(second.limits("12:00", "12:00"))).isEqualTo(FileStatus.UNPAIRED);
    assertThat(statusOf(second.limits("x", "12:00"))).isEqualTo(FileStatus.UNPAIRED);
    assertThat(statusOf(first.limits("12:00", "12:01"))).isEqualTo(FileStatus.ABANDONED);
  }

  @Test
  void aRound2WithoutAnyRoundInItsCountersIsAbortedUnlessARound1SetItsLimit() {
    RoundFiles second = round2("2026-05-01-211300", "supply").playTime(null).rounds(0);

    assertAborted(verdictOf(second), Reason.ROUNDS_ZERO, 1);
    assertAborted(verdictOf(second.limits("9:00", "9:00"), open), Reason.ROUNDS_ZERO, 1);
    assertAborted(
        verdictOf(second.limits("9:00", "9:00"), open.limits("12:00", "0:00")),
        Reason.ROUNDS_ZERO,
        1);
    assertThat(statusOf(second, open.limits("12:00", "9:00"))).isEqualTo(FileStatus.PAIRED);
  }

  @ParameterizedTest
  @CsvSource({
    "supply, 2026-05-01-211300, 12:00, 1, ABORTED",
    "radar, 2026-05-01-211300, 12:00, 1, ABANDONED",
    "supply, 2026-05-01-214501, 12:00, 1, ABANDONED",
    "supply, 2026-05-01-211300, 11:58, 1, ABANDONED",
    "supply, 2026-05-01-211300, 12:00, 2, ABANDONED",
    "supply, 2026-05-01-211300, 12:00, 0, ABANDONED"
  })
  void aRound1ThatContinuesTheOpenOneOfItsMapIsAnAbortedRound2(
      String map, String stamp, String limit, int rounds, FileStatus status) {
    RoundFiles next = round1(stamp, map).limits(limit, limit).rounds(rounds).playTime(null);

    PairingVerdict verdict = verdictOf(next, open);
    assertThat(verdict.status()).isEqualTo(status);
    if (status == FileStatus.ABORTED) {
      assertAborted(verdict, Reason.CONTINUES_OPEN_R1, 2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "300000"})
  void aPositivePlayTimeProvesARegularEnd(String playTime) {
    RoundFiles continues = round1("2026-05-01-211300", "supply").limits("12:00", "12:00").rounds(1);
    RoundFiles absurdLimit = round2("2026-05-01-211300", "supply").limits("12:00", "71:05");
    RoundFiles zero = round2("2026-05-01-211300", "supply").rounds(0);

    assertThat(statusOf(continues.playTime(playTime), open)).isEqualTo(FileStatus.ABANDONED);
    assertThat(statusOf(absurdLimit.playTime(playTime))).isEqualTo(FileStatus.UNPAIRED);
    assertThat(statusOf(zero.playTime(playTime))).isEqualTo(FileStatus.UNPAIRED);
  }

  @Test
  void aPlayTimeOfZeroProvesNothing() {
    RoundFiles zero = round2("2026-05-01-211300", "supply").rounds(0).playTime("0");

    assertAborted(verdictOf(zero), Reason.ROUNDS_ZERO, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "supply, 2026-05-01-211300, 12:00, 1, 2",
    "radar, 2026-05-01-211300, 12:00, 1, 1",
    "supply, 2026-05-01-214501, 12:00, 1, 1",
    "supply, 2026-05-01-211300, 11:58, 1, 1",
    "supply, 2026-05-01-211300, 12:00, 0, 1"
  })
  void anAbortedFileLabelledRound2IsOneWhenItContinuesTheOpenRound1(
      String map, String stamp, String limit, int rounds, int number) {
    RoundFiles cut = round2(stamp, map).limits(limit, "71:05").rounds(rounds).playTime("-1");

    assertAborted(verdictOf(cut, open), Reason.PLAY_TIME_NEGATIVE, number);
  }

  @Test
  void anAbortedFileClosesNothingAndOpensNothing() {
    RoundFiles aborted1 = round1("2026-05-01-210300", "supply").playTime("-1");
    RoundFiles aborted2 = round2("2026-05-01-210600", "radar").playTime("-1");
    RoundFiles r2 = round2("2026-05-01-211300", "supply").limits("12:00", "12:00");

    assertThat(verdictOf(r2, open, aborted1, aborted2).partner()).isEqualTo(open.name().file());
    assertThat(statusOf(round2("2026-05-01-210700", "supply"), aborted1))
        .isEqualTo(FileStatus.UNPAIRED);
  }

  private static void assertAborted(PairingVerdict verdict, Reason reason, int number) {
    assertThat(verdict).isEqualTo(PairingVerdict.of(FileStatus.ABORTED, reason, number));
  }
}
