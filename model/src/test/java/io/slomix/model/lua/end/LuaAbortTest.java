package io.slomix.model.lua.end;

import static io.slomix.model.testing.LuaRounds.round;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.lua.LuaRound;
import org.junit.jupiter.api.Test;

/** Ghosts, aborted rounds and events that contradict themselves (lua-round-event 6.1, 7.4). */
class LuaAbortTest {

  @Test
  void lessThanThirtySecondsAreAGhost() {
    assertThat(LuaAbort.isGhost(round().played(29, 720).build())).isTrue();
    assertThat(LuaAbort.isGhost(round().played(30, 720).build())).isFalse();
    assertThat(LuaAbort.isAborted(round().played(29, 720).build())).isTrue();
  }

  @Test
  void unknownPlaytimeIsNoGhost() {
    assertThat(LuaAbort.isAborted(round().played(null, 720).build())).isFalse();
  }

  @Test
  void surrenderOfNobodyThatNobodyWonIsAnAbort() {
    LuaRound exampleC =
        round().label(2).sides(0, 1).endReason(" Surrender").played(120, 720).build();
    assertThat(LuaAbort.isAborted(exampleC)).isTrue();
  }

  @Test
  void surrenderWithATeamOrAWinnerIsNone() {
    assertThat(
            LuaAbort.isAborted(round().sides(0, 1).endReason("surrender").surrenderOf(2).build()))
        .isFalse();
    assertThat(LuaAbort.isAborted(round().endReason("surrender").build())).isFalse();
  }

  @Test
  void objectiveOfTheDefendersBeforeTheTimeContradictsItself() {
    LuaRound round = round().sides(1, 1).played(647, 720).build();
    assertThat(LuaAbort.contradictsItself(round)).isTrue();
    assertThat(LuaAbort.isAborted(round, true)).isFalse();
    assertThat(LuaAbort.isAborted(round, false)).isTrue();
  }

  @Test
  void noContradictionInTheLastTenthOrWithoutKnowledge() {
    assertThat(LuaAbort.contradictsItself(round().sides(1, 1).played(648, 720).build())).isFalse();
    assertThat(LuaAbort.contradictsItself(round().sides(1, 1).played(300, null).build())).isFalse();
    assertThat(LuaAbort.contradictsItself(round().sides(1, 1).played(null, 720).build())).isFalse();
    assertThat(LuaAbort.contradictsItself(round().sides(0, 0).build())).isFalse();
    assertThat(LuaAbort.contradictsItself(round().sides(2, 1).build())).isFalse();
    assertThat(LuaAbort.contradictsItself(round().sides(1, 1).endReason("surrender").build()))
        .isFalse();
  }
}
