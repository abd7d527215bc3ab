package io.slomix.model.player;

import static io.slomix.model.testing.PlayerLines.player;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.TabField;
import io.slomix.model.stats.Weapon;
import io.slomix.model.testing.PlayerLines;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** stats-file 5.1. */
class MonotoneCountersTest {

  private static final Set<TabField> MONOTONE =
      EnumSet.of(
          TabField.DAMAGE_GIVEN,
          TabField.DAMAGE_RECEIVED,
          TabField.TEAM_DAMAGE_GIVEN,
          TabField.TEAM_DAMAGE_RECEIVED,
          TabField.GIBS,
          TabField.SELF_KILLS,
          TabField.TEAM_KILLS,
          TabField.TEAM_GIBS,
          TabField.TIME_PLAYED_MINUTES);

  @ParameterizedTest
  @EnumSource(TabField.class)
  void comparesTheFieldsThatCanOnlyGrowAndNoOthers(TabField field) {
    PlayerLine before = line().with(field, 5).line();
    PlayerLine after = line().with(field, 4).line();

    assertThat(MonotoneCounters.equal(before, after)).isEqualTo(!MONOTONE.contains(field));
  }

  @Test
  void comparesHitsKillsDeathsAndHeadshotsButNotShots() {
    PlayerLine before = line().weapon(Weapon.KNIFE, 5, 5, 5, 5, 5).line();
    PlayerLine after = line().weapon(Weapon.KNIFE, 4, 3, 6, 7, 2).line();

    assertThat(MonotoneCounters.changes(before, after))
        .extracting(MonotoneCounters.Change::toString)
        .containsExactly(
            "KNIFE hits 5 -> 4",
            "KNIFE kills 5 -> 6",
            "KNIFE deaths 5 -> 7",
            "KNIFE headshots 5 -> 2");
  }

  @Test
  void timesAreSaidInMinutesAsTheFileWritesThem() {
    PlayerLine before = line().with(TabField.TIME_PLAYED_MINUTES, 75).line();
    PlayerLine after = line().with(TabField.TIME_PLAYED_MINUTES, 4).line();

    assertThat(MonotoneCounters.changes(before, after))
        .extracting(MonotoneCounters.Change::toString)
        .containsExactly("time_played_minutes 7.5 -> 0.4");
  }

  @Test
  void aWeaponThatIsMissingCountsAsZero() {
    PlayerLine with = line().weapon(31, 1, 9, 0, 0, 0).line();
    PlayerLine without = line().line();

    assertThat(MonotoneCounters.changes(with, without))
        .singleElement()
        .returns(true, MonotoneCounters.Change::isDrop);
    assertThat(MonotoneCounters.changes(without, with))
        .singleElement()
        .returns(false, MonotoneCounters.Change::isDrop);
  }

  @Test
  void aWeaponWithNothingButShotsMayVanish() {
    PlayerLine with = line().weapon(Weapon.KNIFE, 0, 3, 0, 0, 0).line();

    assertThat(MonotoneCounters.equal(with, line().line())).isTrue();
  }

  @Test
  void aFieldThatOneWriterDoesNotHaveIsNotCompared() {
    PlayerLine older = line().without(TabField.GIBS).line();

    assertThat(MonotoneCounters.equal(line().with(TabField.GIBS, 3).line(), older)).isTrue();
    assertThat(MonotoneCounters.equal(older, line().with(TabField.GIBS, 3).line())).isTrue();
  }

  private static PlayerLines line() {
    return player("A0000001");
  }
}
