package io.slomix.model.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.match.file.FileStatus;
import io.slomix.model.round.EndReason;
import io.slomix.model.scoring.round.RosterPlayer;
import io.slomix.model.scoring.round.ScoredRound;
import io.slomix.model.scoring.row.MatchResult;
import io.slomix.model.scoring.row.SessionResult;
import io.slomix.model.scoring.stopwatch.ScoreScale;
import io.slomix.model.testing.ScoredRounds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of scoring: a function of the set, points add up, neither team is preferred. */
class ScoringLawsPropertyTest {

  @Property(tries = 300)
  void theOrderOfTheRoundsDoesNotMatter(
      @ForAll("crowds") List<ScoredRound> rounds, @ForAll long seed) {
    List<ScoredRound> shuffled = new ArrayList<>(rounds);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(EveningScoring.score(shuffled, ScoreScale.BOX))
        .isEqualTo(EveningScoring.score(rounds, ScoreScale.BOX));
  }

  @Property(tries = 300)
  void pointsAddUpToTheScale(@ForAll("crowds") List<ScoredRound> rounds) {
    EveningScores box = EveningScoring.score(rounds, ScoreScale.BOX);
    EveningScores sprint = EveningScoring.score(rounds, ScoreScale.SPRINT);

    for (MatchResult match : box.matches()) {
      assertThat(match.counted()).isEqualTo(match.note() == null);
      assertThat(match.teamAPoints() != null).isEqualTo(match.counted());
      if (match.counted()) {
        assertThat(match.teamAPoints() + match.teamBPoints()).isEqualTo(2);
      }
    }
    for (MatchResult match : sprint.matches()) {
      if (match.counted()) {
        int sum = match.teamAPoints() + match.teamBPoints();
        assertThat(sum).isEqualTo("draw".equals(match.winner()) ? 0 : 1);
      }
    }
    for (SessionResult session : box.sessions()) {
      long counted =
          box.matches().stream()
              .filter(m -> m.counted() && session.sessionKey().equals(m.sessionKey()))
              .count();
      assertThat(session.available()).isEqualTo(counted > 0);
      if (session.available()) {
        assertThat(session.teamAScore() + session.teamBScore()).isEqualTo((int) (2 * counted));
      }
    }
  }

  @Property(tries = 300)
  void everyRoundTakesAtMostOneSlotAndEveryMatchHasItsOwnName(
      @ForAll("crowds") List<ScoredRound> rounds) {
    EveningScores scores = EveningScoring.score(rounds, ScoreScale.BOX);
    List<String> slots = new ArrayList<>();
    for (MatchResult match : scores.matches()) {
      if (match.round1() != null) {
        slots.add(match.round1());
      }
      if (match.round2() != null) {
        slots.add(match.round2());
      }
    }

    assertThat(slots).doesNotHaveDuplicates();
    assertThat(scores.matches()).extracting(MatchResult::matchId).doesNotHaveDuplicates();
    assertThat(scores.places()).hasSize(rounds.size());
    assertThat(scores.players())
        .extracting(p -> p.sessionKey() + p.team() + p.guid8())
        .doesNotHaveDuplicates();
  }

  @Property(tries = 300)
  void exchangingTheTeamsMirrorsTheResult(@ForAll("nights") List<ScoredRound> night) {
    List<ScoredRound> mirrored = night.stream().map(ScoringLawsPropertyTest::mirrored).toList();
    EveningScores one = EveningScoring.score(night, ScoreScale.BOX);
    EveningScores other = EveningScoring.score(mirrored, ScoreScale.BOX);

    assertThat(other.sessions().get(0).teamAScore()).isEqualTo(one.sessions().get(0).teamBScore());
    assertThat(other.sessions().get(0).teamBScore()).isEqualTo(one.sessions().get(0).teamAScore());
    assertThat(other.matches())
        .extracting(MatchResult::teamAPoints)
        .isEqualTo(one.matches().stream().map(MatchResult::teamBPoints).toList());
  }

  @Property(tries = 300)
  void headerAndTimeAgreeWhereTheGameIsWhole(@ForAll long seed) {
    List<ScoredRound> byHeader = night(new Random(seed), true);
    List<ScoredRound> byTime = night(new Random(seed), false);

    assertThat(winners(byTime)).isEqualTo(winners(byHeader));
  }

  @Provide
  Arbitrary<List<ScoredRound>> nights() {
    return Arbitraries.longs().map(seed -> night(new Random(seed), true));
  }

  @Provide
  Arbitrary<List<ScoredRound>> crowds() {
    return Arbitraries.longs().map(seed -> crowd(new Random(seed)));
  }

  private static List<String> winners(List<ScoredRound> night) {
    return EveningScoring.score(night, ScoreScale.BOX).matches().stream()
        .map(MatchResult::winner)
        .toList();
  }

  private static List<ScoredRound> night(Random random, boolean trusted) {
    InventedNight night = new InventedNight(trusted);
    int maps = 1 + random.nextInt(6);
    for (int i = 0; i < maps; i++) {
      boolean firstWon = random.nextInt(3) > 0;
      boolean secondWon = random.nextBoolean();
      int first = firstWon ? 60 + random.nextInt(600) : 720;
      int second = secondWon ? 1 + random.nextInt(first - 1) : first;
      night.map(
          "map" + random.nextInt(3),
          i > 0 && random.nextBoolean(),
          720,
          first,
          firstWon,
          second,
          secondWon);
    }
    return night.rounds();
  }

  /** The same round with Axis for Allies: so team A, which begins as Axis, is the other one. */
  private static ScoredRound mirrored(ScoredRound r) {
    List<String> axis = guids(r, 1);
    List<String> allies = guids(r, 2);
    return ScoredRounds.round(r.fingerprint(), r.map(), r.number(), r.end())
        .of(r.matchId(), r.status())
        .sides(3 - r.winner(), 3 - r.defender())
        .played((int) (r.durationMillis() / 1000), r.limitSeconds())
        .ended(r.endReason(), 0)
        .players(allies, axis)
        .build();
  }

  private static List<String> guids(ScoredRound round, int side) {
    return round.roster().stream()
        .filter(player -> player.side() == side)
        .map(RosterPlayer::guid8)
        .toList();
  }

  /** Anything that may come: few maps, players and sessions, all kinds of gaps. */
  private static List<ScoredRound> crowd(Random random) {
    List<ScoredRound> rounds = new ArrayList<>();
    long end = 1_773_000_000L;
    int count = 1 + random.nextInt(10);
    for (int i = 0; i < count; i++) {
      end += random.nextInt(5) == 0 ? random.nextInt(8_000) : random.nextInt(600);
      ScoredRounds round =
          ScoredRounds.round("r" + i, "map" + random.nextInt(2), 1 + random.nextInt(2), end)
              .of("m" + i / 2, FileStatus.values()[random.nextInt(FileStatus.values().length)])
              .session("s" + i / 6)
              .sides(side(random), side(random))
              .played(random.nextBoolean() ? null : random.nextInt(720), 600)
              .ended(EndReason.values()[random.nextInt(EndReason.values().length)], 0)
              .players(people(random), people(random));
      if (random.nextInt(4) == 0) {
        round.luaOnly();
      }
      if (random.nextInt(5) == 0) {
        round.notCounted();
      }
      rounds.add(round.build());
    }
    return rounds;
  }

  private static Integer side(Random random) {
    return random.nextInt(4) == 0 ? null : (Integer) (1 + random.nextInt(2));
  }

  private static List<String> people(Random random) {
    return random.ints(random.nextInt(4), 0, 8).mapToObj(i -> "P" + i).toList();
  }
}
