package io.slomix.model.match;

import static io.slomix.model.match.Walks.verdictOf;
import static io.slomix.model.testing.RoundFiles.round1;
import static io.slomix.model.testing.RoundFiles.round2;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.Reason;
import io.slomix.model.match.ChainEvidence.Limit;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.testing.RoundFiles;
import io.slomix.model.testing.Teams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-file 4.2: the header says nothing about the chain. */
class UnusableChainTest {

  private final RoundFiles r1 = round1("2026-05-01-210000", "supply").limits("12:00", "0:00");
  private final RoundFiles r2 = round2("2026-05-01-210700", "supply");

  @ParameterizedTest
  @CsvSource({"0:00, 5:00", "x, 5:00", "5:00, x", "'', ''"})
  void countersAndPlayersDecideInstead(String set, String had) {
    PairingVerdict verdict = verdictOf(r2.limits(had, had), r1.limits("12:00", set));

    assertThat(verdict.status()).isEqualTo(FileStatus.PAIRED);
    assertThat(verdict.chain()).isEqualTo(new ChainEvidence(Limit.UNUSABLE, true, true));
  }

  @Test
  void theCountersMustContinue() {
    assertMismatch(verdictOf(r2.rounds(2), r1));
    // A regular end is proven, so that no round in the counters does not mean an aborted round 1.
    assertMismatch(verdictOf(r2.rounds(0), r1));
  }

  @Test
  void halfOfAllPlayersMustBeInBoth() {
    r2.players(Teams.secondRound().subList(0, 2));
    assertThat(verdictOf(r2, r1).status()).isEqualTo(FileStatus.PAIRED);

    r2.players(Teams.secondRound().subList(0, 1));
    assertMismatch(verdictOf(r2, r1));
  }

  private static void assertMismatch(PairingVerdict verdict) {
    assertThat(verdict).isEqualTo(PairingVerdict.of(FileStatus.UNPAIRED, Reason.CHAIN_MISMATCH, 2));
  }
}
