package io.slomix.model.match;

import static io.slomix.model.match.Walks.statusOf;
import static io.slomix.model.testing.RoundFiles.round1;
import static io.slomix.model.testing.RoundFiles.round2;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.match.file.FileStatus;
import io.slomix.model.testing.PlayerLines;
import io.slomix.model.testing.RoundFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-file 4.2: a second round 1 while one is open. */
class RestartedRoundTest {

  private final RoundFiles first = round1("2026-05-01-210000", "supply");

  @ParameterizedTest
  @CsvSource({
    "2026-05-01-210500, supply, SUPERSEDED",
    "2026-05-01-210500, SUPPLY, SUPERSEDED",
    "2026-05-01-214500, supply, SUPERSEDED",
    "2026-05-01-214501, supply, ABANDONED",
    "2026-05-01-210500, radar, ABANDONED"
  })
  void supersedesItOnTheSameMapWithinTheWindow(String stamp, String map, FileStatus status) {
    assertThat(statusOf(first, round1(stamp, map))).isEqualTo(status);
  }

  @Test
  void supersedesItWithOtherPlayersToo() {
    RoundFiles others =
        round1("2026-05-01-210500", "supply").players(PlayerLines.player("X0000001"));

    assertThat(statusOf(first, others)).isEqualTo(FileStatus.SUPERSEDED);
  }

  @Test
  void theNewOneIsPairedAndNotTheOldOne() {
    RoundFiles second = round1("2026-05-01-210500", "supply");
    RoundFiles r2 = round2("2026-05-01-211200", "supply");

    assertThat(Walks.verdictOf(r2, first, second).partner()).isEqualTo(second.name().file());
    assertThat(statusOf(first, second, r2)).isEqualTo(FileStatus.SUPERSEDED);
  }

  @Test
  void aRound1ThatNothingFollowsIsAbandoned() {
    assertThat(statusOf(first)).isEqualTo(FileStatus.ABANDONED);
  }

  @Test
  void aFailedRound2OfItsMapAbandonsIt() {
    RoundFiles mismatch = round2("2026-05-01-210700", "supply").limits("9:00", "9:00");
    RoundFiles later = round2("2026-05-01-211500", "supply");

    assertThat(statusOf(first, mismatch, later)).isEqualTo(FileStatus.ABANDONED);
    assertThat(statusOf(later, first, mismatch)).isEqualTo(FileStatus.UNPAIRED);
  }
}
