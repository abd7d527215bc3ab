package io.slomix.model.result;

import static io.slomix.model.testing.PlayerLines.player;
import static io.slomix.model.testing.RoundFiles.round1;
import static io.slomix.model.testing.RoundFiles.round2;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.stats.TabField;
import io.slomix.model.testing.InventedEvening;
import io.slomix.model.testing.RoundFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-file 2.3 (denied play time), 5.3 (sides). */
class PlayerResultsTest {

  private final RoundFiles r1 = round1("2026-05-01-210000", "supply");
  private final RoundFiles r2 = round2("2026-05-01-210700", "supply");

  @ParameterizedTest
  @CsvSource({"1, 2, 2", "1, 3, 2", "2, 3, 1", "3, 3, ", "3, 1, 1", "1, 7, 2"})
  void aSpectatorsSideIsTheOtherOneOfHisRound1(int before, int after, Integer side) {
    r1.players(player("A0000001").team(before), player("B0000001"));
    r2.players(
        player("A0000001").team(after).rounds(1).played(100),
        player("B0000001").rounds(1).played(100));

    assertThat(row(InventedEvening.of(r1, r2).result(r2), "A0000001").side()).isEqualTo(side);
  }

  @Test
  void aSpectatorWithoutARound1HasNoSide() {
    r1.players(player("A0000001").team(3));

    assertThat(row(InventedEvening.of(r1).result(r1), "A0000001").side()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"36, 600, 600", "36, 601, ", "37, 601, 601", "38, 601, 601", "36, 0, 0"})
  void oneGenerationsDeniedTimeIsDroppedAboveWhatItsOpponentsPlayed(
      int tabFields, int denied, Integer shown) {
    // Two opponents and five minutes are 600 seconds.
    assertThat(denied(r1.tabFields(tabFields), denied)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"1440, 1440", "1441, "})
  void theLimitStandsForAnUnknownDuration(int denied, Integer shown) {
    RoundFiles held =
        round2("2026-05-01-210000", "supply").tabFields(36).playTime(null).limits("12:00", "12:00");

    assertThat(denied(held, denied)).isEqualTo(shown);
  }

  @Test
  void withoutDurationAndLimitNothingIsDropped() {
    RoundFiles held =
        round2("2026-05-01-210000", "supply").tabFields(36).playTime(null).limits("x", "x");

    assertThat(denied(held, 1_000_000)).isEqualTo(1_000_000);
  }

  @Test
  void aPlayerOfUnknownSideCountsAsAnOpponent() {
    RoundFiles file = r1.tabFields(36);
    file.players(
        player("A0000001").with(TabField.DENIED_PLAYTIME, 300),
        player("A0000002"),
        player("S0000001").team(3));
    assertThat(row(InventedEvening.of(file).result(file), "A0000001").deniedPlaytime())
        .isEqualTo(300);
    file.players(player("A0000001").with(TabField.DENIED_PLAYTIME, 1), player("A0000002"));
    assertThat(row(InventedEvening.of(file).result(file), "A0000001").deniedPlaytime()).isNull();
  }

  @Test
  void anAbsentDeniedTimeIsNull() {
    r1.players(player("A0000001").without(TabField.DENIED_PLAYTIME));

    assertThat(row(InventedEvening.of(r1).result(r1), "A0000001").deniedPlaytime()).isNull();
  }

  private static Integer denied(RoundFiles file, int seconds) {
    file.players(
        player("A0000001").with(TabField.DENIED_PLAYTIME, seconds),
        player("A0000002"),
        player("B0000001").team(2),
        player("B0000002").team(2));
    file.rounds(1);
    return row(InventedEvening.of(file).result(file), "A0000001").deniedPlaytime();
  }

  private static PlayerResult row(RoundResult result, String key) {
    return result.players().stream()
        .filter(row -> row.outcome().key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
