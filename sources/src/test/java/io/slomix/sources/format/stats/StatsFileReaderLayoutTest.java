package io.slomix.sources.format.stats;

import static io.slomix.sources.format.stats.InventedStatsFile.player;
import static io.slomix.sources.format.stats.InventedStatsFile.supply;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.StatsContent;
import io.slomix.model.stats.TabField;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layouts of stats-file 2.3; tab field i of the invented lines holds 100 + i. */
@SuppressWarnings("EnumOrdinal") // TabField is declared in file order
class StatsFileReaderLayoutTest {

  @ParameterizedTest
  @ValueSource(ints = {36, 37, 38})
  void newerLayoutsAreTheFirstFieldsOfTheFullOne(int tabFields) {
    StatsContent.Report report = read(tabFields);
    assertThat(report.tabFields()).isEqualTo(tabFields);
    assertThat(report.remarks().unknownLayout()).isFalse();
    for (TabField field : TabField.values()) {
      assertField(report, field, field.ordinal() < tabFields ? field.ordinal() : -1);
    }
  }

  @Test
  void layoutOf33FieldsHasNoDeniedPlaytime() {
    StatsContent.Report report = read(33);
    assertField(report, TabField.USEFUL_KILLS, 27);
    assertField(report, TabField.DENIED_PLAYTIME, -1);
    assertField(report, TabField.MULTIKILL_2X, 28);
    assertField(report, TabField.MULTIKILL_6X, 32);
    assertField(report, TabField.USELESS_KILLS, -1);
    assertField(report, TabField.REVIVES_GIVEN, -1);
    assertThat(report.remarks().unknownLayout()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {28, 32, 34, 35, 39, 60})
  void ofAnUnknownLayoutTheFirst28FieldsAreRead(int tabFields) {
    StatsContent.Report report = read(tabFields);
    assertThat(report.tabFields()).isEqualTo(tabFields);
    assertThat(report.remarks().unknownLayout()).isTrue();
    for (TabField field : TabField.values()) {
      assertField(report, field, field.ordinal() < 28 ? field.ordinal() : -1);
    }
  }

  @Test
  void fieldsBeyondTheCommonOnesOfAnUnknownLayoutMayHoldAnything() {
    String line = player("AAAA1111", "a", "0", 38) + "\tnew thing";
    assertThat(supply().line(line).report().players()).hasSize(1);
  }

  @Test
  void unknownLayoutWithFewFieldsLeavesTheRestAbsent() {
    StatsContent.Report report = read(3);
    assertThat(report.remarks().unknownLayout()).isTrue();
    assertField(report, TabField.TEAM_DAMAGE_GIVEN, 2);
    assertField(report, TabField.TEAM_DAMAGE_RECEIVED, -1);
  }

  @Test
  void spaceSeparatedLineWithoutExtendedPartHasNoTabFields() {
    assertSpaceSeparated("AAAA1111\\a\\0\\1\\8 48 160 6 4 6");
    assertSpaceSeparated("AAAA1111\\a\\0\\1\\8 48 160 6 4 6 ");
  }

  @Test
  void extendedPartOfSpaceSeparatedLineIsAbsent() {
    String extended = String.join(" ", Collections.nCopies(32, "7"));
    assertSpaceSeparated("AAAA1111\\a\\0\\1\\8 48 160 6 4 6 " + extended);
  }

  private static void assertSpaceSeparated(String line) {
    StatsContent.Report report = supply().line(line).report();
    assertThat(report.tabFields()).isZero();
    assertThat(report.remarks().unknownLayout()).isFalse();
    PlayerLine player = report.players().get(0);
    assertThat(player.weaponCounters()).containsExactly(48, 160, 6, 4, 6);
    assertThat(player.fields()).hasSize(TabField.COUNT).containsOnly(PlayerLine.ABSENT);
  }

  private static StatsContent.Report read(int tabFields) {
    return supply().line(player("AAAA1111", "a", "0", tabFields)).report();
  }

  /** Asserts that a field was read from that place; -1 for not at all. */
  private static void assertField(StatsContent.Report report, TabField field, int index) {
    PlayerLine player = report.players().get(0);
    if (index < 0) {
      assertThat(player.field(field)).as(field.name()).isEmpty();
    } else {
      int expected = field.isTenths() ? (100 + index) * 10 + 5 : 100 + index;
      assertThat(player.field(field)).as(field.name()).hasValue(expected);
    }
  }
}
