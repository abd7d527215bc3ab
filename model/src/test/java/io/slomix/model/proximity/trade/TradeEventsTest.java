package io.slomix.model.proximity.trade;

import static io.slomix.model.testing.Fights.ALLIES;
import static io.slomix.model.testing.Fights.AXIS;
import static io.slomix.model.testing.Fights.attacker;
import static io.slomix.model.testing.Fights.engagement;
import static io.slomix.model.testing.Fights.kill;
import static io.slomix.model.testing.Fights.life;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.proximity.fight.Engagement;
import io.slomix.model.proximity.life.Life;
import io.slomix.model.proximity.life.Lives;
import io.slomix.model.proximity.life.Revives;
import io.slomix.model.proximity.life.Revives.Revive;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** proximity-file 4.7: VICTIM of Allies is killed at 10 000 by KILLER of Axis. */
class TradeEventsTest {

  private static final int KILL = 10_000;
  private static final Engagement DEATH =
      kill(1, "VICTIM", ALLIES, 9000, KILL, attacker("KILLER", AXIS, 9000, KILL, true));

  @ParameterizedTest
  @CsvSource({"800,1,false", "800.1,0,false", "1200,0,false", "1200.1,0,true"})
  void aMateIsNearAt800UnitsAndTheVictimAloneAbove1200(double x, int near, boolean isolated) {
    TradeEvent event = only(List.of(DEATH), life("MATE", ALLIES, x, KILL - 1000, KILL, 11_000));
    assertThat(event.opportunities()).hasSize(near);
    assertThat(event.missed()).hasSize(near);
    assertThat(event.isolated()).isEqualTo(isolated);
    assertThat(event.nearestMateDistance()).isEqualTo(x);
  }

  @Test
  void neitherEnemiesNorTheDeadAreOpportunities() {
    TradeEvent event =
        only(
            List.of(DEATH),
            life("ENEMY", AXIS, 0, KILL),
            life("DEAD", ALLIES, 0, 5000, KILL - 1),
            life("VICTIM", ALLIES, 0, 5000, KILL));
    assertThat(event.opportunities()).isEmpty();
    assertThat(event.nearestMateDistance()).isNull();
    assertThat(event.isolated()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"10000,1", "13000,1", "13001,0", "9999,0"})
  void whoFirstHitsTheKillerWithinThreeSecondsAttempts(int firstHit, int attempts) {
    Engagement revenge =
        engagement(
            2,
            "KILLER",
            AXIS,
            "escaped",
            9000,
            15_000,
            attacker("MATE", ALLIES, firstHit, firstHit, false));
    assertThat(only(List.of(DEATH, revenge)).attempts()).hasSize(attempts);
  }

  @ParameterizedTest
  @CsvSource({"13000,1", "13001,0"})
  void whoKillsTheKillerWithinThreeSecondsSucceeds(int end, int successes) {
    Engagement revenge =
        kill(2, "KILLER", AXIS, 10_500, end, attacker("MATE", ALLIES, 10_500, end, true));
    assertThat(of(TradeRules.CORRECTED, List.of(DEATH, revenge)).get(0).successes())
        .hasSize(successes);
  }

  @Test
  void aMateWhoWasAlreadyHittingTheKillerAttemptsByTheCorrectedRules() {
    Engagement before =
        engagement(
            2,
            "KILLER",
            AXIS,
            "escaped",
            9500,
            15_000,
            attacker("MATE", ALLIES, 9500, 10_200, false));
    List<Engagement> fights = List.of(DEATH, before);
    assertThat(of(TradeRules.ORIGINAL, fights).get(0).attempts()).isEmpty();
    assertThat(of(TradeRules.CORRECTED, fights).get(0).attempts()).hasSize(1);
  }

  @Test
  void theDeadVictimAvengesHimselfByTheOriginalRulesOnly() {
    Engagement grenade =
        kill(2, "KILLER", AXIS, 10_500, 11_000, attacker("VICTIM", ALLIES, 10_500, 11_000, true));
    List<Engagement> fights = List.of(DEATH, grenade);
    assertThat(of(TradeRules.ORIGINAL, fights).get(0).attempts()).hasSize(1);
    assertThat(of(TradeRules.ORIGINAL, fights).get(0).successes()).hasSize(1);
    assertThat(of(TradeRules.CORRECTED, fights).get(0).attempts()).isEmpty();
    assertThat(of(TradeRules.CORRECTED, fights).get(0).successes()).isEmpty();
  }

  @Test
  void aTeamKillIsNoKillByTheCorrectedRules() {
    Engagement teamKill =
        kill(1, "VICTIM", ALLIES, 9000, KILL, attacker("MATE", ALLIES, 9000, KILL, true));
    assertThat(of(TradeRules.ORIGINAL, List.of(teamKill))).hasSize(1);
    assertThat(of(TradeRules.CORRECTED, List.of(teamKill))).isEmpty();
  }

  @Test
  void aSelfKillAndAKillByAMateWhoNeverHitAreNoKillsOfOpponents() {
    Engagement hurtBefore =
        engagement(
            1, "VICTIM", ALLIES, "killed", 9000, KILL, attacker("KILLER", AXIS, 9000, 9100, false));
    Lives lives = new Lives(List.of(life("MATE", ALLIES, 0, 5000, 9999)));
    for (String killer : List.of("VICTIM", "MATE")) {
      Engagement friendly = by(killer, hurtBefore);
      assertThat(FriendlyKills.isFriendly(friendly, lives)).isTrue();
      assertThat(
              TradeEvents.of(
                  List.of(friendly), lives, new Revives(List.of()), TradeRules.CORRECTED))
          .isEmpty();
    }
    assertThat(FriendlyKills.isFriendly(hurtBefore, lives)).isFalse();
  }

  private static Engagement by(String killer, Engagement e) {
    return new Engagement(
        e.id(),
        e.startMillis(),
        e.endMillis(),
        e.durationMillis(),
        e.targetGuid(),
        e.targetName(),
        e.targetTeam(),
        e.outcome(),
        e.totalDamage(),
        killer,
        killer,
        e.attackerCount(),
        false,
        null,
        List.of(),
        e.start(),
        e.end(),
        e.distance(),
        e.path(),
        e.attackers());
  }

  @Test
  void aDeathWithoutAKillerIsNoEvent() {
    assertThat(of(TradeRules.ORIGINAL, List.of(kill(1, "VICTIM", ALLIES, 9000, KILL)))).isEmpty();
  }

  @Test
  void nobodyIsIsolatedWhoseMateTheTrackerLostAtARevive() {
    Life mate = life("MATE", ALLIES, 0, 1000, 5000);
    Revives revives = new Revives(List.of(new Revive("MATE", 6000)));
    Lives lives = new Lives(List.of(mate));
    TradeEvent corrected =
        TradeEvents.of(List.of(DEATH), lives, revives, TradeRules.CORRECTED).get(0);
    assertThat(corrected.coverageIncomplete()).isTrue();
    assertThat(corrected.isolated()).isFalse();
    assertThat(
            TradeEvents.of(List.of(DEATH), lives, revives, TradeRules.ORIGINAL).get(0).isolated())
        .isTrue();
  }

  private static TradeEvent only(List<Engagement> fights, Life... lives) {
    List<Life> all = new ArrayList<>(List.of(lives));
    return TradeEvents.of(fights, new Lives(all), new Revives(List.of()), TradeRules.CORRECTED)
        .get(0);
  }

  private static List<TradeEvent> of(TradeRules rules, List<Engagement> fights) {
    return TradeEvents.of(fights, new Lives(List.of()), new Revives(List.of()), rules);
  }
}
