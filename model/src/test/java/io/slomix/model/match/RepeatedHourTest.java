package io.slomix.model.match;

import static io.slomix.model.testing.RoundFiles.round1;
import static io.slomix.model.testing.RoundFiles.round2;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.clock.FileClock;
import io.slomix.model.match.RepeatedHour.Clocked;
import io.slomix.model.testing.RoundFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** R13: the night of 2025-10-26, when 02:00 to 03:00 came twice. */
class RepeatedHourTest {

  @Test
  void aFileAloneIsReadEarlier() {
    RoundFiles alone = round1("2025-10-26-023000", "supply");

    assertThat(time(alone, alone)).isEqualTo("2025-10-26T00:30:00Z");
  }

  @Test
  void theAssignmentWithTheMostPairsWins() {
    RoundFiles r1 = round1("2025-10-26-025500", "supply");
    RoundFiles r2 = round2("2025-10-26-020200", "supply");

    assertThat(time(r1, r1, r2)).isEqualTo("2025-10-26T00:55:00Z");
    assertThat(time(r2, r1, r2)).isEqualTo("2025-10-26T01:02:00Z");
  }

  @Test
  void ofTheSamePairsTheShortestSpanWins() {
    RoundFiles repeated = round1("2025-10-26-025000", "supply");
    RoundFiles after = round1("2025-10-26-030500", "radar");

    assertThat(time(repeated, repeated, after)).isEqualTo("2025-10-26T01:50:00Z");
  }

  @Test
  void ofTheSameSpanTheFewestLaterReadingsWin() {
    RoundFiles before = round1("2025-10-26-013000", "radar");
    RoundFiles repeated = round1("2025-10-26-023000", "supply");
    RoundFiles after = round1("2025-10-26-033000", "radar");

    assertThat(time(repeated, before, repeated, after)).isEqualTo("2025-10-26T00:30:00Z");
  }

  @Test
  void ofEqualAssignmentsTheEarlierNamesAreReadEarlier() {
    // Either round 2 can be paired when it is read later; the span is that of the other files.
    RoundFiles before = round1("2025-10-26-013000", "radar");
    RoundFiles one = round2("2025-10-26-020200", "supply");
    RoundFiles other = round2("2025-10-26-020800", "supply");
    RoundFiles r1 = round1("2025-10-26-025500", "supply");
    RoundFiles after = round1("2025-10-26-033000", "radar");

    assertThat(time(one, before, one, other, r1, after)).isEqualTo("2025-10-26T00:02:00Z");
    assertThat(time(other, before, one, other, r1, after)).isEqualTo("2025-10-26T01:08:00Z");
  }

  @Test
  void filesWithinSixHoursAreJudgedTogetherAndOthersAreNot() {
    RoundFiles repeated = round1("2025-10-26-025000", "supply");
    RoundFiles atSixHours = round1("2025-10-26-085000", "radar");
    RoundFiles beyond = round1("2025-10-26-085001", "radar");
    RoundFiles longBefore = round1("2025-10-25-205000", "radar");
    RoundFiles tooLongBefore = round1("2025-10-25-204959", "radar");

    assertThat(time(repeated, repeated, atSixHours)).isEqualTo("2025-10-26T01:50:00Z");
    // The night's own last reading is 01:50Z; six hours after it are 07:50Z, 08:50 by the clock.
    assertThat(time(repeated, repeated, beyond)).isEqualTo("2025-10-26T00:50:00Z");
    // With both neighbours the span is fixed, without the first the later reading is shorter.
    assertThat(time(repeated, longBefore, repeated, atSixHours)).isEqualTo("2025-10-26T00:50:00Z");
    assertThat(time(repeated, tooLongBefore, repeated, atSixHours))
        .isEqualTo("2025-10-26T01:50:00Z");
  }

  @Test
  void aFileThatCannotBeReadTakesPartInTheSpanOnly() {
    RoundFiles corrupt = round1("2025-10-26-025000", "supply");
    RoundFiles after = round1("2025-10-26-030500", "radar");
    Clocked unreadable =
        new Clocked(
            corrupt.name().file(), FileClock.readings(corrupt.name(), RoundFiles.ZONE), null);

    Map<String, Long> instants =
        RepeatedHour.instants(List.of(unreadable, clocked(after)), PairingWalk.DEFAULT_WINDOW);
    assertThat(Instant.ofEpochSecond(instants.get(corrupt.name().file())))
        .isEqualTo("2025-10-26T01:50:00Z");
  }

  @Test
  void upToFourteenFilesAreTriedAndMoreAreAllReadEarlier() {
    RoundFiles after = round1("2025-10-26-030500", "radar");
    List<RoundFiles> files = new ArrayList<>(List.of(after));
    for (int second = 0; second < 14; second++) {
      files.add(round1("2025-10-26-0250%02d".formatted(second), "map" + second));
    }
    assertThat(time(files.get(14), files.toArray(RoundFiles[]::new)))
        .isEqualTo("2025-10-26T01:50:13Z");

    files.add(round1("2025-10-26-025014", "map14"));
    assertThat(time(files.get(14), files.toArray(RoundFiles[]::new)))
        .isEqualTo("2025-10-26T00:50:13Z");
  }

  @Test
  void thousandsOfNeighboursDoNotMultiplyTheAssignments() {
    List<Clocked> files = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      files.add(clocked(round1("2025-10-26-0259%02d".formatted(i), "night" + i)));
    }
    RoundFiles r2 = round2("2025-10-26-025950", "radar");
    files.add(clocked(r2));
    for (int i = 0; i < 1_500; i++) {
      files.add(clocked(round1("2025-10-26-0130%02d".formatted(i % 60), "before" + i)));
      files.add(clocked(round1("2025-10-26-0300%02d".formatted(i % 60), "after" + i)));
    }
    files.add(clocked(round1("2025-10-26-015900", "radar")));
    RoundFiles late = round1("2025-10-26-075950", "radar");
    files.add(clocked(late));

    Map<String, Long> instants = RepeatedHour.instants(files, PairingWalk.DEFAULT_WINDOW);

    // The only pair is not there in between thirteen other maps; so all of them are read earlier.
    assertThat(Instant.ofEpochSecond(instants.get(r2.name().file())))
        .isEqualTo("2025-10-26T00:59:50Z");
    assertThat(instants).hasSize(files.size());
  }

  @Test
  void nightsOfDifferentYearsAreDecidedEachForItself() {
    RoundFiles r1 = round1("2024-10-27-025500", "supply");
    RoundFiles r2 = round2("2024-10-27-020200", "supply");
    RoundFiles nextYear = round1("2025-10-26-023000", "supply");

    assertThat(time(r2, r1, r2, nextYear)).isEqualTo("2024-10-27T01:02:00Z");
    assertThat(time(nextYear, r1, r2, nextYear)).isEqualTo("2025-10-26T00:30:00Z");
  }

  private static Instant time(RoundFiles file, RoundFiles... files) {
    List<Clocked> clocked = Stream.of(files).map(RepeatedHourTest::clocked).toList();
    return Instant.ofEpochSecond(
        RepeatedHour.instants(clocked, PairingWalk.DEFAULT_WINDOW).get(file.name().file()));
  }

  private static Clocked clocked(RoundFiles file) {
    return new Clocked(
        file.name().file(), FileClock.readings(file.name(), RoundFiles.ZONE), file.file());
  }
}
