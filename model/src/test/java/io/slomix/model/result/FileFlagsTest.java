package io.slomix.model.result;

import static io.slomix.model.testing.PlayerLines.player;
import static io.slomix.model.testing.RoundFiles.round1;
import static io.slomix.model.testing.RoundFiles.round2;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.correlate.member.StatsMember;
import io.slomix.model.differential.Residuals;
import io.slomix.model.differential.RoundDifferential;
import io.slomix.model.evidence.Reason;
import io.slomix.model.match.ChainEvidence;
import io.slomix.model.match.ChainEvidence.Limit;
import io.slomix.model.match.PairingVerdict;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.stats.FileRemarks;
import io.slomix.model.stats.Weapon;
import io.slomix.model.testing.InventedEvening;
import io.slomix.model.testing.PlayerLines;
import io.slomix.model.testing.RoundFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R20. */
class FileFlagsTest {

  private final RoundFiles r1 = round1("2026-05-01-210000", "supply");
  private final RoundFiles r2 = round2("2026-05-01-210700", "supply");

  @Test
  void flagsAreGivenInTheOrderOfTheRulings() {
    FileRemarks remarks = new FileRemarks(true, true, true, 3, true, true);
    RoundFiles file = r1.remarks(remarks);
    StatsMember member = new StatsMember(file.name(), "d", 0, true, file.report());
    PairingVerdict verdict =
        new PairingVerdict(
            FileStatus.DUPLICATE,
            Reason.DUPLICATE_OF,
            2,
            null,
            "x.txt",
            new ChainEvidence(Limit.UNUSABLE, true, false));
    Residuals zero = new Residuals(0, 0, 0, 0);

    assertThat(
            FileFlags.of(
                member,
                verdict,
                new RoundDifferential(List.of(), zero, zero, true, "A0000001", false)))
        .containsExactly(
            "NO_FINAL_NEWLINE",
            "CP1252",
            "HEADER_NAME_MISMATCH",
            "SKIPPED_LINES=3",
            "UNKNOWN_LAYOUT",
            "DUPLICATE_GUID",
            "REPEATED_HOUR",
            "OF=x.txt",
            "CHAIN_UNVERIFIED",
            "LOW_OVERLAP",
            "R2_NOT_CUMULATIVE",
            "BALANCE_FLIP=A0000001");
    assertThat(FileFlags.ofRefused(remarks, true)).hasSize(7).endsWith("REPEATED_HOUR");
  }

  @Test
  void oneSkippedLineIsSaid() {
    r1.remarks(new FileRemarks(false, false, false, 1, false, false));

    assertThat(InventedEvening.of(r1).result(r1).file().flags()).containsExactly("SKIPPED_LINES=1");
  }

  @Test
  void anOrdinaryPairHasNone() {
    InventedEvening evening = InventedEvening.of(r1, r2);

    assertThat(evening.result(r1).file().flags()).isEmpty();
    assertThat(evening.result(r2).file().flags()).isEmpty();
  }

  @Test
  void theRound2SaysHowWeaklyItIsChained() {
    r1.limits("12:00", "0:00");
    assertThat(InventedEvening.of(r1, r2).result(r2).file().flags())
        .containsExactly("CHAIN_UNVERIFIED");
    assertThat(InventedEvening.of(r1, r2).result(r1).file().flags()).isEmpty();

    r1.limits("12:00", "5:00").players(player("X0000001"));
    assertThat(InventedEvening.of(r1, r2).result(r2).file().flags()).containsExactly("LOW_OVERLAP");
  }

  @Test
  void aRound2ThatContainsNoRound1IsFlagged() {
    assertThat(InventedEvening.of(r1, r2.rounds(0)).result(r2).file().flags())
        .containsExactly("R2_NOT_CUMULATIVE");
  }

  @Test
  void aFlippedPlayerIsNamed() {
    r1.players(kills("A0000001", 0, 45, 6, 0), kills("B0000001", 0, 50, 0, 6));
    r2.players(kills("A0000001", 1, 50, 10, 0), kills("B0000001", 1, 100, 0, 16));

    assertThat(InventedEvening.of(r1, r2).result(r2).file().flags())
        .containsExactly("BALANCE_FLIP=A0000001");
  }

  @Test
  void aDuplicateNamesItsOriginal() {
    RoundFiles again = round2("2026-05-01-210740", "supply");

    assertThat(InventedEvening.of(r1, r2, again).result(r2).duplicates())
        .singleElement()
        .extracting(StatsFileFacts::flags)
        .isEqualTo(List.of("OF=" + r2.name().file()));
  }

  private static PlayerLines kills(String guid, int rounds, int tenths, int kills, int deaths) {
    return player(guid).rounds(rounds).played(tenths).weapon(Weapon.MP40, 0, 0, kills, deaths, 0);
  }
}
