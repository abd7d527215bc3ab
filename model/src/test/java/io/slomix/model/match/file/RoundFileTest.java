package io.slomix.model.match.file;

import static io.slomix.model.testing.PlayerLines.player;
import static io.slomix.model.testing.RoundFiles.round1;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.testing.RoundFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-file 1.4, 2.4. */
class RoundFileTest {

  private final RoundFiles file = round1("2026-05-01-210000", "supply");

  @ParameterizedTest
  @CsvSource({"5994, 5994000", "5995, 5995", "-5995, ", "x, ", ", "})
  void theLongestTimeOnATeamDecidesTheUnitOfThePlayTime(String playTime, Long millis) {
    // 5 994 s and 5 994 ms are equally far from 2 999 997 ms; fifty minutes are 3 ms more.
    file.players(player("A0000001").played(500), player("A0000002").played(10));

    var found = file.playTime(playTime).file().playTimeMillis();
    assertThat(found.isPresent() ? (Long) found.getAsLong() : null).isEqualTo(millis);
  }

  @Test
  void theMostRoundsOfAnyLineCount() {
    file.players(player("A0000001").rounds(1), player("A0000002").rounds(2), player("A0000003"));
    assertThat(file.file().maxRounds()).isEqualTo(2);

    file.players(List.of());
    assertThat(file.file().maxRounds()).isZero();
    assertThat(file.file().isEmpty()).isTrue();
  }
}
