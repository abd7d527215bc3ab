package io.slomix.model.match;

import static io.slomix.model.match.Walks.statusOf;
import static io.slomix.model.match.Walks.verdictOf;
import static io.slomix.model.testing.RoundFiles.round1;
import static io.slomix.model.testing.RoundFiles.round2;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.Reason;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.TabField;
import io.slomix.model.testing.PlayerLines;
import io.slomix.model.testing.RoundFiles;
import io.slomix.model.testing.Teams;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R11, stats-file 6.7. */
class DuplicateSearchTest {

  private final RoundFiles original = round2("2026-05-01-210700", "supply");

  @ParameterizedTest
  @CsvSource({
    "2026-05-01-210700, Supply, DUPLICATE",
    "2026-05-01-210719, supply, DUPLICATE",
    "2026-05-01-210900, supply, DUPLICATE",
    "2026-05-01-210901, supply, UNPAIRED",
    "2026-05-01-210719, radar, UNPAIRED"
  })
  void aSecondDumpOfTheSameMapWithinTwoMinutesIsADuplicate(
      String stamp, String map, FileStatus status) {
    // Of two files of one instant the later name repeats the earlier one.
    RoundFiles first = map.equals("Supply") ? round2(stamp, map) : original;
    RoundFiles second = map.equals("Supply") ? original : round2(stamp, map);

    PairingVerdict verdict = verdictOf(second, first);
    assertThat(verdict.status()).isEqualTo(status);
    assertThat(verdict.original())
        .isEqualTo(status == FileStatus.DUPLICATE ? first.name().file() : null);
  }

  @Test
  void theLabelMustBeTheSame() {
    RoundFiles first = round1("2026-05-01-210719", "supply").players(Teams.secondRound());

    assertThat(statusOf(first, original)).isEqualTo(FileStatus.ABANDONED);
  }

  @Test
  void theOrderOfTheLinesAndShotsAndPerRoundFieldsDoNotMatter() {
    List<PlayerLine> again = new ArrayList<>();
    for (PlayerLine line : Teams.secondRound()) {
      again.add(PlayerLines.like(line).with(TabField.XP, 99).team(3).rounds(7).line());
    }
    Collections.reverse(again);

    assertThat(statusOf(round2("2026-05-01-210719", "supply").players(again), original))
        .isEqualTo(FileStatus.DUPLICATE);
  }

  @Test
  void everyMonotoneCounterMustBeEqual() {
    List<PlayerLine> more = new ArrayList<>(Teams.secondRound());
    more.set(3, PlayerLines.like(more.get(3)).with(TabField.GIBS, 1).line());

    assertThat(statusOf(round2("2026-05-01-210719", "supply").players(more), original))
        .isEqualTo(FileStatus.UNPAIRED);
  }

  @Test
  void thePlayersMustBeTheSame() {
    RoundFiles fewer =
        round2("2026-05-01-210719", "supply").players(Teams.secondRound().subList(0, 3));

    assertThat(statusOf(fewer, original)).isEqualTo(FileStatus.UNPAIRED);
    assertThat(statusOf(original, round2("2026-05-01-210600", "supply").players(fewerLines())))
        .isEqualTo(FileStatus.UNPAIRED);
  }

  @Test
  void aThirdDumpIsADuplicateOfTheFirstThroughTheSecond() {
    RoundFiles second = round2("2026-05-01-210850", "supply");
    RoundFiles third = round2("2026-05-01-211040", "supply");

    assertThat(verdictOf(third, original, second).original()).isEqualTo(original.name().file());
    assertThat(statusOf(third, original)).isEqualTo(FileStatus.UNPAIRED);
  }

  @Test
  void filesInBetweenDoNotHideTheOriginal() {
    RoundFiles between = round1("2026-05-01-210730", "radar").players(fewerLines());

    assertThat(statusOf(round2("2026-05-01-210800", "supply"), original, between))
        .isEqualTo(FileStatus.DUPLICATE);
  }

  @Test
  void duplicatesAreFoundBeforeAbortedRounds() {
    RoundFiles aborted = original.playTime("-1");
    RoundFiles again = round2("2026-05-01-210719", "supply").playTime("-1");

    assertThat(verdictOf(again, aborted))
        .returns(FileStatus.DUPLICATE, PairingVerdict::status)
        .returns(Reason.DUPLICATE_OF, PairingVerdict::reason);
  }

  @Test
  void filesWithoutPlayersAreNeverDuplicates() {
    RoundFiles empty = round2("2026-05-01-210700", "supply").players(List.of());

    assertThat(statusOf(round2("2026-05-01-210719", "supply").players(List.of()), empty))
        .isEqualTo(FileStatus.EMPTY);
  }

  private static List<PlayerLine> fewerLines() {
    return Teams.secondRound().subList(0, 3);
  }
}
