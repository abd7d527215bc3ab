package io.slomix.model.proximity.derive;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.proximity.section.Section;
import io.slomix.model.proximity.section.SectionRow;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** proximity-file 4.4, 6, traps 32 and 37. */
class SectionCorrectionsTest {

  @Test
  void aSpawnIntervalOfZeroMeansThatNothingIsKnown() {
    SectionRow sentinel = row("K", "k", "AXIS", "V", "v", "ALLIES", 100, 0, 0, 0.0, null, null);
    assertThat(only(Section.SPAWN_TIMING, sentinel).values().subList(7, 10))
        .containsExactly(null, null, null);
    SectionRow known = row("K", "k", "AXIS", "V", "v", "ALLIES", 100, 20_000, 0, 0.0, null, null);
    assertThat(only(Section.SPAWN_TIMING, known)).isEqualTo(known);
  }

  @Test
  void hitsAreAtMostShotsAndNegativeCountsDropTheRow() {
    assertThat(only(Section.WEAPON_ACCURACY, row("G", "g", "AXIS", 4, 0, 1, 1, 0)).whole(5))
        .isZero();
    assertThat(
            SectionCorrections.of(
                Section.WEAPON_ACCURACY, List.of(row("G", "g", "AXIS", 4, 9, 1, 1, -1))))
        .isEmpty();
  }

  @Test
  void thePushQualityLiesBetweenZeroAndOne() {
    assertThat(only(Section.TEAM_PUSHES, push(1.7)).decimal(7)).isEqualTo(1.0);
    assertThat(only(Section.TEAM_PUSHES, push(-0.1)).decimal(7)).isEqualTo(0.0);
    assertThat(only(Section.TEAM_PUSHES, push(0.4)).decimal(7)).isEqualTo(0.4);
  }

  @Test
  void matesOfACrossfireOpportunityAreInOrder() {
    SectionRow swapped =
        only(Section.CROSSFIRE_OPPORTUNITIES, row(1, "T", "t", "AXIS", "B", "A", 45.0, true, 9));
    assertThat(swapped.text(4)).isEqualTo("A");
    assertThat(swapped.text(5)).isEqualTo("B");
  }

  @Test
  void countsOfOneCellAreSummed() {
    assertThat(
            SectionCorrections.of(
                Section.KILL_HEATMAP, List.of(row(1, 2, 3, 4), row(1, 3, 9, 9), row(1, 2, 10, 20))))
        .containsExactly(row(1, 2, 13, 24), row(1, 3, 9, 9));
  }

  @Test
  void theLastObjectiveRowOfAPlayerCounts() {
    SectionRow last = row("G", "g", "AXIS", "truck", 2.0, 10, 2);
    assertThat(only(Section.OBJECTIVE_FOCUS, row("G", "g", "AXIS", "door", 1.0, 0, 1), last))
        .isEqualTo(last);
  }

  private static SectionRow push(double quality) {
    return row(0, 1, "AXIS", 90.0, 1.0, 0.0, 0.5, quality, 3, "NO");
  }

  private static SectionRow only(Section section, SectionRow... rows) {
    List<SectionRow> corrected = SectionCorrections.of(section, List.of(rows));
    assertThat(corrected).hasSize(1);
    return corrected.get(0);
  }

  private static SectionRow row(Object... values) {
    return new SectionRow(Arrays.asList(values));
  }
}
