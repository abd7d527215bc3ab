package io.slomix.model.result;

import static io.slomix.model.testing.RoundFiles.round1;
import static io.slomix.model.testing.RoundFiles.round2;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.evidence.Reason;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.round.EndReason;
import io.slomix.model.round.RoundOutcome;
import io.slomix.model.round.ScoreConfidence;
import io.slomix.model.round.StopwatchState;
import io.slomix.model.testing.InventedEvening;
import io.slomix.model.testing.RoundFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is stored of a file, by its status (stats-file 1.2, 6.2, 6.3, 6.6; R12, R18). */
class RoundResolutionTest {

  private static final long NINE_PM = 1_777_662_000;

  private final RoundFiles r1 = round1("2026-05-01-210000", "supply");
  private final RoundFiles r2 = round2("2026-05-01-210700", "supply");

  @Test
  void aRegularRoundEndsThreeSecondsBeforeItsFile() {
    StatsFileFacts file = InventedEvening.of(r1, r2).result(r1).file();

    assertThat(file.instant()).isEqualTo(NINE_PM);
    assertThat(file.roundEnd()).isEqualTo(NINE_PM - 3);
    assertThat(file.winner()).isEqualTo(2);
    assertThat(file.outcome())
        .isEqualTo(new RoundOutcome(StopwatchState.TIME_SET, EndReason.OBJECTIVE, 300, 300));
    assertThat(file.balanced()).isTrue();
    assertThat(file.players()).isEqualTo(4);
  }

  @Test
  void anAbortedRoundEndsWithItsFileAndHasNoWinner() {
    StatsFileFacts file = InventedEvening.of(r1.playTime("-1")).result(r1).file();

    assertThat(file.roundEnd()).isEqualTo(NINE_PM);
    assertThat(file.winner()).isNull();
    assertThat(file.sides().confidence()).isEqualTo(ScoreConfidence.MISSING);
    assertThat(file.outcome()).isEqualTo(RoundOutcome.ABORTED);
    assertThat(file.balanced()).isNull();
    assertThat(file.residuals()).isNotNull();
    assertThat(file.exclusions()).containsExactly("ABORTED");
  }

  @Test
  void aRound2InheritsItsDefenderFromItsOwnRound1() {
    StatsFileFacts file =
        InventedEvening.of(r1.sides("2", "1"), r2.sides("", "1")).result(r2).file();

    assertThat(file.sides().defender()).isEqualTo(2);
    assertThat(file.sides().confidence()).isEqualTo(ScoreConfidence.TIME_FALLBACK);
    assertThat(file.outcome().state()).isEqualTo(StopwatchState.TIME_SET);
  }

  @Test
  void aRound2WithoutItsRound1TakesTheDefaultDefender() {
    RoundFiles otherMap = round1("2026-05-01-210000", "radar").sides("2", "1");

    StatsFileFacts file = InventedEvening.of(otherMap, r2.sides("", "1")).result(r2).file();
    assertThat(file.sides().defender()).isEqualTo(1);
    assertThat(file.sides().confidence()).isEqualTo(ScoreConfidence.AMBIGUOUS);
    assertThat(file.outcome().state()).isNull();
    assertThat(file.outcome().endReason()).isNull();
  }

  @Test
  void anEmptyFileHasNoDerivedFacts() {
    RoundResult result = InventedEvening.of(r1.players(List.of())).result(r1);

    assertThat(result.players()).isEmpty();
    assertThat(result.differential()).isNull();
    assertThat(result.file())
        .returns(FileStatus.EMPTY, StatsFileFacts::status)
        .returns(Reason.NO_PLAYER, StatsFileFacts::reason)
        .returns(List.of("EMPTY"), StatsFileFacts::exclusions)
        .returns(false, StatsFileFacts::counted)
        .returns(NINE_PM - 3, StatsFileFacts::roundEnd);
    assertNothingDerived(result.file());
  }

  @Test
  void aDuplicateHasNoDerivedFactsAndBelongsToItsOriginal() {
    RoundFiles again = round2("2026-05-01-210740", "supply");

    RoundResult result = InventedEvening.of(r1, r2, again).result(r2);
    assertThat(result.duplicates()).hasSize(1);
    StatsFileFacts duplicate = result.duplicates().get(0);
    assertThat(duplicate)
        .returns(FileStatus.DUPLICATE, StatsFileFacts::status)
        .returns(Reason.DUPLICATE_OF, StatsFileFacts::reason)
        .returns(result.file().roundFingerprint(), StatsFileFacts::roundFingerprint)
        .returns(0, StatsFileFacts::players)
        .returns(List.of("DUPLICATE"), StatsFileFacts::exclusions);
    assertNothingDerived(duplicate);
  }

  @Test
  void aDamagedFileIsStoredWithItsNameAndNothingElse() {
    StatsEvidence damaged = r1.refused(Reason.FIELD_COUNT, 10);

    StatsFileFacts file =
        OutcomelessFile.refused(
            InventedEvening.of(List.of(damaged)).decided().closed().roundless().get(0));
    assertThat(file)
        .returns(FileStatus.CORRUPT, StatsFileFacts::status)
        .returns(false, StatsFileFacts::counted)
        .returns(1, StatsFileFacts::roundNumber)
        .returns(NINE_PM, StatsFileFacts::instant)
        .returns(null, StatsFileFacts::roundEnd)
        .returns(List.of("CORRUPT"), StatsFileFacts::exclusions)
        .returns(0, StatsFileFacts::players);
    assertNothingDerived(file);
  }

  private static void assertNothingDerived(StatsFileFacts file) {
    assertThat(file)
        .returns(null, StatsFileFacts::matchId)
        .returns(null, StatsFileFacts::pairedWith)
        .returns(null, StatsFileFacts::winner)
        .returns(null, StatsFileFacts::duration)
        .returns(null, StatsFileFacts::outcome)
        .returns(null, StatsFileFacts::balanced)
        .returns(null, StatsFileFacts::residuals);
  }
}
