package io.slomix.model.scoring.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.match.file.FileStatus;
import io.slomix.model.partition.leg.Leg;
import io.slomix.model.round.EndReason;
import io.slomix.model.scoring.round.ScoredRound;
import io.slomix.model.testing.ScoredRounds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R9, R17, R18: which rounds make a match. */
class MatchAssemblyTest {

  private static final long T = 1_773_000_000L;

  @Test
  void twoLuaOnlyRoundsMakeAPendingMatch() {
    List<MatchSlots> matches =
        MatchAssembly.of(
            List.of(
                lua("r1", 1, T).nextLimit(300).build(),
                lua("r2", 2, T + 400).played(200, 340).build()));

    assertThat(matches).hasSize(1);
    assertThat(matches.get(0).id()).isEqualTo("lua:" + T);
    assertThat(matches.get(0).state().code()).isEqualTo("pending");
    assertThat(matches.get(0).completenessPercent()).isEqualTo(20);
  }

  @Test
  void aLuaRound1GivesAnUnpairedRound2ItsIdentity() {
    MatchSlots match =
        MatchAssembly.of(
                List.of(
                    lua("r1", 1, T).build(), stats("r2", 2, T + 400, FileStatus.UNPAIRED).build()))
            .get(0);

    assertThat(match.id()).isEqualTo("lua:" + T);
    assertThat(match.provisional()).isFalse();
  }

  @Test
  void anUnpairedRound2AloneIsProvisional() {
    MatchSlots match =
        MatchAssembly.of(List.of(stats("r2", 2, T, FileStatus.UNPAIRED).build())).get(0);

    assertThat(match.id()).isEqualTo("m");
    assertThat(match.provisional()).isTrue();
  }

  @Test
  void whatIsFarOrContradictsOrIsNoNeighbourDoesNotFill() {
    ScoredRound open = stats("r1", 1, T, FileStatus.ABANDONED).nextLimit(300).build();

    assertThat(filled(open, lua("r2", 2, T + 2_700).played(200, 302).build())).isTrue();
    assertThat(filled(open, lua("r2", 2, T + 2_701).played(200, 300).build())).isFalse();
    assertThat(filled(open, lua("r2", 2, T + 400).played(200, 303).build())).isFalse();
    assertThat(filled(open, lua("r2", 2, T + 400).played(200, null).build())).isTrue();
    assertThat(
            filled(
                open,
                ScoredRounds.round("x", "radar", 1, T + 100).luaOnly().build(),
                lua("r2", 2, T + 400).build()))
        .isFalse();
  }

  @Test
  void abortedAndLegLessRoundsAreTransparentAndAPairStands() {
    ScoredRound restarted = lua("x", 2, T + 100).ended(EndReason.MAP_RESTART, 0).build();
    ScoredRound captured = lua("y", 2, T + 150).legs(Leg.PROXIMITY).build();
    ScoredRound stray = lua("z", 2, T + 200).played(100, 300).build();

    List<MatchSlots> matches =
        MatchAssembly.of(
            List.of(
                stats("r1", 1, T, FileStatus.PAIRED).build(),
                restarted,
                captured,
                stray,
                stats("r2", 2, T + 400, FileStatus.PAIRED).build()));

    assertThat(matches).hasSize(2);
    assertThat(matches.get(0).whole()).isTrue();
    assertThat(matches.get(1).id()).isEqualTo("lua:" + (T + 200));
  }

  @Test
  void matchesOfOneSecondKeepApart() {
    List<MatchSlots> matches =
        MatchAssembly.of(
            List.of(
                lua("r1", 1, T).build(),
                ScoredRounds.round("r2", "radar", 1, T).luaOnly().build()));

    assertThat(matches).extracting(MatchSlots::id).containsExactly("lua:" + T, "lua:" + T + ":r2");
  }

  @Test
  void roundsWithoutAStatsFileJoinASessionAndBridgeNone() {
    Map<String, String> keys =
        SessionJoin.keys(
            List.of(
                stats("a", 1, T, FileStatus.ABANDONED).session("a").build(),
                lua("b", 1, T + 3_600).build(),
                lua("c", 1, T + 3_601).build(),
                stats("d", 1, T + 7_201, FileStatus.ABANDONED).session("d").build(),
                stats("e", 1, T + 7_300, FileStatus.EMPTY).session(null).build(),
                lua("f", 1, T + 10_802).build()));

    assertThat(keys).isEqualTo(Map.of("a", "a", "b", "a", "c", "d", "d", "d"));
  }

  private static boolean filled(ScoredRound... rounds) {
    return MatchAssembly.of(List.of(rounds)).get(0).whole();
  }

  private static ScoredRounds lua(String fingerprint, int number, long end) {
    return ScoredRounds.round(fingerprint, "supply", number, end).luaOnly();
  }

  private static ScoredRounds stats(String fingerprint, int number, long end, FileStatus status) {
    return ScoredRounds.round(fingerprint, "supply", number, end).of("m", status);
  }
}
