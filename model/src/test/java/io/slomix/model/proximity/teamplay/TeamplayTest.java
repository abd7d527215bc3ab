package io.slomix.model.proximity.teamplay;

import static io.slomix.model.testing.Fights.ALLIES;
import static io.slomix.model.testing.Fights.AXIS;
import static io.slomix.model.testing.Fights.attacker;
import static io.slomix.model.testing.Fights.crossfire;
import static io.slomix.model.testing.Fights.engagement;
import static io.slomix.model.testing.Fights.kill;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.proximity.fight.Engagement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** proximity-file 4.8. */
class TeamplayTest {

  private static final Engagement BOTH =
      kill(
          1,
          "T",
          AXIS,
          0,
          900,
          attacker("B", ALLIES, 0, 900, true),
          attacker("A", ALLIES, 300, 900, false));

  @Test
  void everyParticipantOfACrossfireSharesItsKill() {
    Teamplay teamplay = Teamplay.of(List.of(crossfire(BOTH, 300)));
    PlayerTeamplay a = player(teamplay, "A");
    assertThat(a.crossfireParticipations()).isEqualTo(1);
    assertThat(a.crossfireKills()).isEqualTo(1);
    assertThat(a.crossfireFinalBlows()).isZero();
    assertThat(player(teamplay, "B").crossfireFinalBlows()).isEqualTo(1);
    assertThat(teamplay.pairs())
        .containsExactly(new PairTeamplay("A", "A", "B", "B", 1, 1, 100, 300, 1, 1));
  }

  @Test
  void aDelayOfZeroIsOneThatTheOriginalLeavesOut() {
    PlayerTeamplay a = player(Teamplay.of(List.of(crossfire(BOTH, 0))), "A");
    assertThat(a.delays()).isZero();
    assertThat(a.allDelays()).isEqualTo(1);
  }

  @Test
  void withoutCrossfireSeveralAttackersAreNeitherSoloNorTogether() {
    PlayerTeamplay a = player(Teamplay.of(List.of(BOTH)), "A");
    assertThat(a.soloEngagements()).isZero();
    assertThat(a.crossfireParticipations()).isZero();
    assertThat(Teamplay.of(List.of(BOTH)).pairs()).isEmpty();
  }

  @Test
  void targetsEscapeOrDieAloneOrFocused() {
    Engagement alone =
        engagement(2, "T", AXIS, "escaped", 0, 900, attacker("A", ALLIES, 0, 1, false));
    Engagement cut = engagement(3, "T", AXIS, "round_end", 0, 900);
    PlayerTeamplay t = player(Teamplay.of(List.of(BOTH, alone, cut)), "T");
    assertThat(t.targeted()).isEqualTo(3);
    assertThat(t.focused()).isEqualTo(1);
    assertThat(t.focusDeaths()).isEqualTo(1);
    assertThat(t.soloEscapes()).isEqualTo(1);
    assertThat(t.soloDeaths()).isZero();
    assertThat(t.damageTaken()).isEqualTo(300);
  }

  private static PlayerTeamplay player(Teamplay teamplay, String guid) {
    return teamplay.players().stream().filter(p -> p.guid().equals(guid)).findFirst().orElseThrow();
  }
}
