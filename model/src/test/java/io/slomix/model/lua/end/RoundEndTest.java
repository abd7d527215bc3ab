package io.slomix.model.lua.end;

import static io.slomix.model.testing.LuaRounds.round;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.lua.end.RoundEnd.Facts;
import io.slomix.model.round.EndReason;
import io.slomix.model.testing.LuaRounds;
import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The effective end reason (lua-round-event 7.5; R14). */
class RoundEndTest {

  private static final LocalTime RESTART = LocalTime.of(20, 0);

  @Test
  void scenario60ObjectiveInTheLastTenthIsNoExpiredTime() {
    LuaRounds late = round().endReason("time_expired").sides(2, 1).played(684, 720);
    assertThat(endOf(late)).isEqualTo(new RoundEnd(EndReason.OBJECTIVE, 0));
  }

  @Test
  void scenario61FailedVoteOfTheWinnersIsNoSurrender() {
    LuaRounds vote = round().endReason("surrender").surrenderOf(2).played(400, 720);
    assertThat(endOf(vote.sides(2, 1)).reason()).isEqualTo(EndReason.OBJECTIVE);
    assertThat(endOf(vote.sides(2, 2).played(715, 720)).reason()).isEqualTo(EndReason.NORMAL);
  }

  @Test
  void surrenderCountsWhenTheOthersWon() {
    LuaRounds exampleB = round().endReason("surrender").surrenderOf(2).sides(1, 1).played(205, 315);
    assertThat(endOf(exampleB)).isEqualTo(new RoundEnd(EndReason.SURRENDER, 2));
    assertThat(endOf(round().endReason("surrender").surrenderOf(1).sides(2, 1)))
        .isEqualTo(new RoundEnd(EndReason.SURRENDER, 1));
  }

  @Test
  void holdIsNormalUpToNineSecondsBeforeTheLimit() {
    assertThat(endOf(round().endReason("time_expired").sides(1, 1).played(711, 720)))
        .isEqualTo(new RoundEnd(EndReason.NORMAL, 0));
    assertThat(endOf(round().endReason("objective").sides(1, 1).played(710, 720)))
        .isEqualTo(new RoundEnd(EndReason.SURRENDER, 2));
  }

  @Test
  void holdOfUnknownLengthIsNormal() {
    assertThat(endOf(round().sides(2, 2).played(100, null)).reason()).isEqualTo(EndReason.NORMAL);
    assertThat(endOf(round().sides(2, 2).played(null, 720)).reason()).isEqualTo(EndReason.NORMAL);
  }

  @Test
  void unknownSidesLeaveTheScriptsReason() {
    assertThat(endOf(round().endReason("time_expired").sides(0, 1)).reason())
        .isEqualTo(EndReason.NORMAL);
    assertThat(endOf(round().endReason("surrender").surrenderOf(1).sides(0, 1)))
        .isEqualTo(new RoundEnd(EndReason.SURRENDER, 1));
    assertThat(endOf(round().endReason("map_change").sides(2, 0)).reason())
        .isEqualTo(EndReason.MAP_CHANGE);
  }

  @Property
  void nobodySurrendersAndWins(
      @ForAll EndReason raw,
      @ForAll @IntRange(max = 2) int vote,
      @ForAll @IntRange(max = 2) int winner,
      @ForAll @IntRange(max = 2) int defender,
      @ForAll @IntRange(max = 900) int played) {
    RoundEnd end = RoundEnd.regular(new Facts(raw, vote, winner, defender, played, 720));
    if (end.surrenderTeam() != 0) {
      assertThat(end.reason()).isEqualTo(EndReason.SURRENDER);
      assertThat(end.surrenderTeam()).isNotEqualTo(winner);
    }
    if (winner != 0 && defender != 0) {
      assertThat(end.reason()).isIn(EndReason.OBJECTIVE, EndReason.NORMAL, EndReason.SURRENDER);
    }
  }

  @Test
  void abortedRoundTakesItsReasonFromTheClockAndTheNextMap() {
    assertThat(abort(LocalTime.of(20, 0, 1), "supply")).isEqualTo(EndReason.SERVER_RESTART);
    assertThat(abort(LocalTime.of(20, 1, 0), null)).isEqualTo(EndReason.SERVER_RESTART);
    assertThat(abort(LocalTime.of(20, 1, 1), "supply")).isEqualTo(EndReason.MAP_RESTART);
    assertThat(abort(LocalTime.of(19, 58, 59), "radar")).isEqualTo(EndReason.MAP_CHANGE);
    assertThat(abort(null, null)).isEqualTo(EndReason.ABORTED);
  }

  @Test
  void restartAtMidnightIsNearTheMinuteBefore() {
    LocalTime before = LocalTime.of(23, 59, 30);
    assertThat(
            RoundEnd.aborted(before, new DailyRestart(LocalTime.MIDNIGHT), "supply", null).reason())
        .isEqualTo(EndReason.SERVER_RESTART);
    assertThat(RoundEnd.aborted(before, DailyRestart.NEVER, "supply", null).reason())
        .isEqualTo(EndReason.ABORTED);
  }

  private static EndReason abort(LocalTime clock, String nextMap) {
    return RoundEnd.aborted(clock, new DailyRestart(RESTART), "supply", nextMap).reason();
  }

  private static RoundEnd endOf(LuaRounds round) {
    return RoundEnd.regular(Facts.of(round.build()));
  }
}
