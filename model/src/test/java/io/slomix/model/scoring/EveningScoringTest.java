package io.slomix.model.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.match.file.FileStatus;
import io.slomix.model.partition.leg.Leg;
import io.slomix.model.round.EndReason;
import io.slomix.model.scoring.round.ScoredRound;
import io.slomix.model.scoring.row.MatchResult;
import io.slomix.model.scoring.row.SessionResult;
import io.slomix.model.scoring.stopwatch.ScoreScale;
import io.slomix.model.testing.ScoredRounds;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** consumers 3.5, R9, R18: what becomes of a match. */
class EveningScoringTest {

  private static final long T = 1_773_000_000L;
  private static final List<String> A = InventedNight.TEAM_A;
  private static final List<String> B = InventedNight.TEAM_B;

  @Test
  void aMapIsWonByTheTeamThatStandsOnTheWinningSideOfRound2() {
    MatchResult match = match(first(), second().sides(2, 1).played(250, 300));

    assertThat(match.winner()).isEqualTo("A");
    assertThat(match.winnerSide()).isEqualTo(2);
    assertThat(match.teamAR1Side()).isEqualTo(1);
    assertThat(match.teamAR2Side()).isEqualTo(2);
    assertThat(match.r1DefenderSide()).isEqualTo(1);
    assertThat(match.teamATimeS()).isEqualTo(new BigDecimal("250.0"));
    assertThat(match.teamBTimeS()).isEqualTo(new BigDecimal("300.0"));
    assertThat(match.teamAPoints()).isEqualTo(2);
    assertThat(match.teamBPoints()).isZero();
    assertThat(match.status()).isEqualTo("complete");
    assertThat(match.completenessPct()).isEqualTo(50);
  }

  @Test
  void aDoubleFullHoldIsADraw() {
    MatchResult match = match(first().sides(1, 1), second().sides(1, 1));

    assertThat(match.winner()).isEqualTo("draw");
    assertThat(match.winnerSide()).isNull();
    assertThat(List.of(match.teamAPoints(), match.teamBPoints())).containsExactly(1, 1);
  }

  @Test
  void aSurrenderOfTheAttackersIsAFullHold() {
    MatchResult match =
        match(
            first().sides(null, 1).played(200, 720).ended(EndReason.SURRENDER, 2),
            second().sides(null, 1).played(100, 720).ended(EndReason.SURRENDER, 2));

    assertThat(match.winner()).isEqualTo("draw");
    assertThat(match.scoringSource()).isEqualTo("time");
  }

  @Test
  void aRoundThatWasBrokenOffDoesNotCount() {
    MatchResult match = match(first(), second().ended(EndReason.MAP_CHANGE, 0));

    assertThat(match.counted()).isFalse();
    assertThat(match.note()).isEqualTo("R2 broken off");
    assertThat(match.teamAPoints()).isNull();
  }

  @Test
  void aRoundThatDoesNotCountSpoilsItsMatch() {
    assertThat(match(first(), second().notCounted()).note()).isEqualTo("R2 does not count");
  }

  @Test
  void aShortRoundCountsForTheScoreAndAnyOtherExclusionDoesNot() {
    assertThat(ScoredRound.counts(List.of())).isTrue();
    assertThat(ScoredRound.counts(List.of("SHORT"))).isTrue();
    assertThat(ScoredRound.counts(List.of("BOTS", "SHORT"))).isFalse();
  }

  @Test
  void aRound1AloneIsNoMatchYet() {
    EveningScores scores = score(first().of("m", FileStatus.ABANDONED).build());

    MatchResult match = scores.matches().get(0);
    assertThat(match.note()).isEqualTo("R1 only");
    assertThat(match.status()).isEqualTo("partial");
    assertThat(match.completenessPct()).isEqualTo(25);
    assertThat(match.scoringSource()).isEqualTo("incomplete");
    assertThat(match.winner()).isNull();
    SessionResult session = scores.sessions().get(0);
    assertThat(session.available()).isFalse();
    assertThat(session.reason()).isEqualTo("no match counts");
    assertThat(session.teamAScore()).isNull();
  }

  @Test
  void aLuaOnlyRoundFillsTheEmptySlotAndChangesNoNumber() {
    EveningScores scores =
        score(
            first().of("m", FileStatus.ABANDONED).nextLimit(300).build(),
            second().luaOnly().legs(Leg.LUA, Leg.GAMETIME).played(250, 301).build());

    MatchResult match = scores.matches().get(0);
    assertThat(scores.matches()).hasSize(1);
    assertThat(match.matchId()).isEqualTo("m");
    assertThat(match.round2()).isEqualTo("r2");
    assertThat(match.status()).isEqualTo("partial");
    assertThat(match.completenessPct()).isEqualTo(40);
    assertThat(match.winner()).isEqualTo("A");
    assertThat(match.counted()).isFalse();
    assertThat(match.note()).isEqualTo("R2 without stats file");
    assertThat(scores.places()).contains(new RoundPlace("r2", "m", "s1"));
  }

  @Test
  void teamsThatDoNotSwapAreAmbiguous() {
    MatchResult match = match(first(), second().players(A, B));

    assertThat(match.counted()).isFalse();
    assertThat(match.scoringSource()).isEqualTo("ambiguous");
    assertThat(match.note()).isEqualTo("teams ambiguous");
    assertThat(match.winner()).isNotNull();
  }

  @Test
  void withoutADefenderNobodyKnowsWhoWon() {
    MatchResult match = match(first().sides(null, null), second().sides(null, null));

    assertThat(match.note()).isEqualTo("winner unknown");
    assertThat(match.winner()).isNull();
  }

  @Test
  void anEveningWithoutCountingRoundsHasNoTeams() {
    EveningScores scores = score(first().notCounted().build(), second().notCounted().build());

    assertThat(scores.players()).isEmpty();
    SessionResult session = scores.sessions().get(0);
    assertThat(session.reason()).isEqualTo("no round counts");
    assertThat(session.confidence()).isNull();
    assertThat(session.format()).isNull();
  }

  private static ScoredRounds first() {
    return ScoredRounds.round("r1", "supply", 1, T).players(A, B);
  }

  private static ScoredRounds second() {
    return ScoredRounds.round("r2", "supply", 2, T + 400).played(300, 300).players(B, A);
  }

  private static MatchResult match(ScoredRounds round1, ScoredRounds round2) {
    return score(round1.build(), round2.build()).matches().get(0);
  }

  private static EveningScores score(ScoredRound... rounds) {
    return EveningScoring.score(List.of(rounds), ScoreScale.BOX);
  }
}
