package io.slomix.model.partition.leg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** lua-round-event 15 and 17.9. */
class LegSetTest {

  private static final LegSet STATS = LegSet.of(Leg.STATS);
  private static final LegSet LUA = LegSet.of(Leg.LUA);

  @Test
  void aMatchIsWeighedByTheLegsOfBothRoundsUpToTheWhole() {
    assertThat(LUA.completenessPercent(LUA)).isEqualTo(20);
    assertThat(STATS.completenessPercent(STATS)).isEqualTo(50);
    assertThat(LegSet.ALL.completenessPercent(LegSet.NONE)).isEqualTo(55);
    assertThat(LegSet.ALL.completenessPercent(LegSet.ALL)).isEqualTo(100);
  }

  @Test
  void aGametimeFileCountsAsLua() {
    assertThat(LegSet.of(Leg.GAMETIME).hasLua()).isTrue();
    assertThat(LUA.hasLua()).isTrue();
    assertThat(STATS.hasLua()).isFalse();
  }

  @Test
  void theBitsAreInTheOrderOfTheLegs() {
    assertThat(LegSet.ALL.bits()).isEqualTo(31);
    assertThat(LegSet.of(Leg.STATS, Leg.GAMETIME).bits()).isEqualTo(5);
    assertThat(LegSet.of(Leg.PROXIMITY, Leg.STATS).codes()).isEqualTo("stats,proximity");
    assertThat(LegSet.NONE.codes()).isEmpty();
  }

  @Test
  void aMatchIsCompleteWithBothStatsFiles() {
    assertThat(MatchState.of(STATS, STATS, false)).isEqualTo(MatchState.COMPLETE);
    assertThat(MatchState.of(LegSet.NONE, STATS, true)).isEqualTo(MatchState.PARTIAL);
    assertThat(MatchState.of(STATS, LUA, false)).isEqualTo(MatchState.PARTIAL);
    assertThat(MatchState.of(LUA, LUA, false)).isEqualTo(MatchState.PENDING);
    assertThat(MatchState.of(LUA, LUA, true)).isEqualTo(MatchState.INCOMPLETE);
    assertThat(MatchState.INCOMPLETE.code()).isEqualTo("incomplete");
  }
}
