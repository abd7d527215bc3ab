package io.slomix.model.match;

import static io.slomix.model.match.Walks.statusOf;
import static io.slomix.model.match.Walks.verdictOf;
import static io.slomix.model.testing.RoundFiles.round1;
import static io.slomix.model.testing.RoundFiles.round2;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.Reason;
import io.slomix.model.match.ChainEvidence.Limit;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.testing.PlayerLines;
import io.slomix.model.testing.RoundFiles;
import io.slomix.model.testing.Teams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-file 4.2: M1 to M5. */
class PairingWalkTest {

  private final RoundFiles r1 = round1("2026-05-01-210000", "supply");
  private final RoundFiles r2 = round2("2026-05-01-210700", "supply");

  @Test
  void aRound2ThatContinuesTheOpenRound1IsPaired() {
    assertThat(verdictOf(r2, r1))
        .returns(FileStatus.PAIRED, PairingVerdict::status)
        .returns(2, PairingVerdict::roundNumber)
        .returns(r1.name().file(), PairingVerdict::partner)
        .returns(new ChainEvidence(Limit.CONFIRMED, true, true), PairingVerdict::chain);
    assertThat(verdictOf(r1, r2))
        .isEqualTo(PairingVerdict.paired(r2.name().file(), 1, null, List.of()));
  }

  @Test
  void m1TheMapMustBeTheSameInAnyCase() {
    assertUnpaired(verdictOf(round2("2026-05-01-210700", "radar"), r1), Reason.NO_R1);
    assertThat(statusOf(round2("2026-05-01-210700", "Supply"), r1)).isEqualTo(FileStatus.PAIRED);
    assertThat(statusOf(round2("2026-05-01-210700", "etl_supply"), r1))
        .isEqualTo(FileStatus.UNPAIRED);
  }

  @Test
  void m2ARoundOfAnotherMapInBetweenClosesTheRound1() {
    RoundFiles between1 = round1("2026-05-01-210300", "radar");
    RoundFiles between2 = round2("2026-05-01-210300", "radar");

    assertUnpaired(verdictOf(r2, r1, between1), Reason.NO_R1);
    assertUnpaired(verdictOf(r2, r1, between2), Reason.NO_R1);
    assertThat(statusOf(r1, r2, between1)).isEqualTo(FileStatus.ABANDONED);
    assertThat(statusOf(r1, r2, between2)).isEqualTo(FileStatus.ABANDONED);
  }

  @Test
  void m2ShortAndUncompetitiveRoundsCloseItToo() {
    RoundFiles between = round1("2026-05-01-210300", "radar").config("defaultpublic");

    assertUnpaired(verdictOf(r2, r1, between.playTime("20000")), Reason.NO_R1);
  }

  @Test
  void m2EmptyAbortedAndDuplicateFilesAreTransparent() {
    RoundFiles empty = round1("2026-05-01-210300", "radar").players(List.of());
    RoundFiles aborted = round1("2026-05-01-210330", "radar").playTime("-5");
    RoundFiles duplicate = round1("2026-05-01-210100", "supply");

    assertThat(statusOf(r2, r1, empty, aborted, duplicate)).isEqualTo(FileStatus.PAIRED);
    assertThat(verdictOf(empty, r1, r2))
        .isEqualTo(PairingVerdict.of(FileStatus.EMPTY, Reason.NO_PLAYER, 1));
  }

  @Test
  void m2ARound1ServesOneRound2() {
    RoundFiles again = round2("2026-05-01-211500", "supply").rounds(2);

    assertUnpaired(verdictOf(again, r1, r2), Reason.NO_R1);
    assertThat(statusOf(r2, r1, again)).isEqualTo(FileStatus.PAIRED);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-01-205959, UNPAIRED",
    "2026-05-01-210000, UNPAIRED",
    "2026-05-01-210001, PAIRED",
    "2026-05-01-214500, PAIRED",
    "2026-05-01-214501, UNPAIRED"
  })
  void m3Round2EndsAfterRound1AndAtMost45MinutesLater(String stamp, FileStatus status) {
    assertThat(statusOf(round2(stamp, "supply"), r1)).isEqualTo(status);
  }

  @Test
  void m3TheWindowCanBeSet() {
    var files = List.of(r1.timed(), r2.timed());

    assertThat(PairingWalk.verdicts(files, Duration.ofMinutes(7)).values())
        .extracting(PairingVerdict::status)
        .containsOnly(FileStatus.PAIRED);
    assertThat(PairingWalk.verdicts(files, Duration.ofSeconds(419)).values())
        .extracting(PairingVerdict::status)
        .containsExactly(FileStatus.ABANDONED, FileStatus.UNPAIRED);
  }

  @ParameterizedTest
  @CsvSource({
    "4:58, UNPAIRED",
    "4:59, PAIRED",
    "5:00, PAIRED",
    "300, PAIRED",
    "5.00, PAIRED",
    "5:01, PAIRED",
    "5:02, UNPAIRED"
  })
  void m4Round2HadTheTimeThatRound1SetWithinOneSecond(String limit, FileStatus status) {
    PairingVerdict verdict = verdictOf(r2.limits(limit, limit), r1);

    assertThat(verdict.status()).isEqualTo(status);
    assertThat(verdict.reason())
        .isEqualTo(status == FileStatus.UNPAIRED ? Reason.CHAIN_MISMATCH : null);
    assertThat(statusOf(r1, r2))
        .isEqualTo(status == FileStatus.UNPAIRED ? FileStatus.ABANDONED : FileStatus.PAIRED);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, true",
    "-1, 0, false",
    "1, 2, true",
    "0, 2, false",
    "1, 1, false",
    "0, 0, false",
    "2, 1, false"
  })
  void m5WithoutExactlyOneMoreRoundItIsStillTheMatch(int before, int after, boolean cont) {
    PairingVerdict verdict = verdictOf(r2.rounds(after), r1.rounds(before));

    assertThat(verdict.status()).isEqualTo(FileStatus.PAIRED);
    assertThat(verdict.chain().countersContinue()).isEqualTo(cont);
  }

  @Test
  void theFilesAreWalkedInOrderOfTimeWhateverTheirOrder() {
    assertThat(Walks.verdicts(r2, r1)).isEqualTo(Walks.verdicts(r1, r2));
  }

  @Test
  void playersOfRound1AreNotNeededInRound2ButRemarked() {
    RoundFiles others = r2.players(Teams.secondRound().subList(0, 1));
    assertThat(verdictOf(others, r1).chain().enoughOverlap()).isFalse();

    List<PlayerLine> twoOfFive = new ArrayList<>(Teams.secondRound().subList(0, 2));
    twoOfFive.add(PlayerLines.player("X0000001").line());
    assertThat(verdictOf(others.players(twoOfFive), r1).chain().enoughOverlap()).isFalse();

    others.players(Teams.secondRound().subList(0, 2));
    assertThat(verdictOf(others, r1).chain().enoughOverlap()).isTrue();
    assertThat(verdictOf(others, r1).status()).isEqualTo(FileStatus.PAIRED);
  }

  private static void assertUnpaired(PairingVerdict verdict, Reason reason) {
    assertThat(verdict).isEqualTo(PairingVerdict.of(FileStatus.UNPAIRED, reason, 2));
  }
}
