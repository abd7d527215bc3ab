package io.slomix.sources.sample.evening;

import io.slomix.sources.sample.match.Ending;
import io.slomix.sources.sample.match.RosterEvent;
import io.slomix.sources.sample.match.RosterEvent.LateJoin;
import io.slomix.sources.sample.match.RosterEvent.LateReplacement;
import io.slomix.sources.sample.match.RosterEvent.Reconnect;
import io.slomix.sources.sample.match.RosterEvent.Retire;
import io.slomix.sources.sample.match.RosterEvent.StandAside;
import io.slomix.sources.sample.match.RosterEvent.Substitution;
import io.slomix.sources.sample.match.RosterEvent.WarmUpReconnect;
import io.slomix.sources.sample.match.RoundScript;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Turns a story into the scripts of its rounds: how long they last, how they end, and what happens
 * to the roster.
 *
 * <p>Lengths are bound so that every story comes true for every seed; the reasons stand at the
 * bounds.
 */
final class StoryTeller {
  private final int teamSize;
  private final SplittableRandom random;

  StoryTeller(int teamSize, SplittableRandom random) {
    this.teamSize = teamSize;
    this.random = random;
  }

  MatchPlan tell(MatchStory story, SampleMap map) {
    RoundScript first = firstRound(story, map);
    List<RoundScript> rounds = new ArrayList<>(List.of(first));
    if (story != MatchStory.ABORTED_ROUND_ONE && story != MatchStory.UNFINISHED) {
      rounds.add(secondRound(story, first));
    }
    return new MatchPlan(story, map, story == MatchStory.SAME_MAP_AGAIN ? 1 : 0, rounds);
  }

  private RoundScript firstRound(MatchStory story, SampleMap map) {
    long limit = map.limitMs();
    long gap = between(70_000, 150_000);
    if (story == MatchStory.ABORTED_ROUND_ONE) {
      long cut = between(70_000, 150_000);
      return new RoundScript(1, map.defender(), limit, cut, gap, Ending.MAP_CHANGE, List.of());
    }
    // Not below 60 %, so that round 2 is long enough for what happens in it.
    boolean reached = random.nextInt(4) > 0;
    Ending ending = reached ? Ending.OBJECTIVE : Ending.TIME_LIMIT;
    long duration = reached ? part(limit, 60, 96) : limit + random.nextInt(50);
    return new RoundScript(
        1, map.defender(), limit, duration, gap, ending, firstEvents(story, duration));
  }

  private RoundScript secondRound(MatchStory story, RoundScript first) {
    // A hold in round 1 leaves the full limit; otherwise the exact time of round 1 is to be beaten.
    long limit = first.ending() == Ending.OBJECTIVE ? first.durationMs() : first.limitMs();
    Ending ending = secondEnding(story);
    long duration =
        switch (ending) {
          // A reconnected player has to stay below his time of round 1 on any map.
          case OBJECTIVE -> part(limit, 50, 93);
          case TIME_LIMIT -> limit + random.nextInt(50);
          case SURRENDER, MAP_CHANGE -> part(limit, 35, 65);
        };
    return new RoundScript(
        2,
        first.defender(),
        limit,
        duration,
        between(35_000, 75_000),
        ending,
        secondEvents(story, duration));
  }

  private Ending secondEnding(MatchStory story) {
    return switch (story) {
      case SURRENDER -> Ending.SURRENDER;
      // The time played drops for certain, whatever the other counters do.
      case WARM_UP_RECONNECT -> Ending.OBJECTIVE;
      // Long enough for something to happen before and after the reconnect.
      case RECONNECT_IN_ROUND_TWO -> Ending.TIME_LIMIT;
      case NORMAL, RECONNECT_IN_ROUND_ONE, SUBSTITUTION -> objectiveOrHold();
      case MIDNIGHT, SAME_MAP_AGAIN, LATE_JOINERS, SPECTATORS -> objectiveOrHold();
      case ABORTED_ROUND_ONE, LOST_ROUND_ONE, UNFINISHED -> objectiveOrHold();
    };
  }

  private Ending objectiveOrHold() {
    return random.nextBoolean() ? Ending.OBJECTIVE : Ending.TIME_LIMIT;
  }

  private List<RosterEvent> firstEvents(MatchStory story, long duration) {
    return switch (story) {
      case RECONNECT_IN_ROUND_ONE -> List.of(reconnect(3, duration));
      case LATE_JOINERS -> List.of(new LateJoin(1, part(duration, 20, 40)));
      case NORMAL, WARM_UP_RECONNECT, RECONNECT_IN_ROUND_TWO, SUBSTITUTION -> List.of();
      case SURRENDER, MIDNIGHT, SAME_MAP_AGAIN, SPECTATORS -> List.of();
      case ABORTED_ROUND_ONE, LOST_ROUND_ONE, UNFINISHED -> List.of();
    };
  }

  private List<RosterEvent> secondEvents(MatchStory story, long duration) {
    return switch (story) {
      case WARM_UP_RECONNECT -> List.of(new WarmUpReconnect(2));
      case SAME_MAP_AGAIN -> List.of(new WarmUpReconnect(0));
      case RECONNECT_IN_ROUND_TWO -> List.of(reconnect(1, duration));
      case SUBSTITUTION -> List.of(new Substitution(0, bench(0)));
      case LATE_JOINERS -> List.of(new LateReplacement(2, bench(1), part(duration, 30, 45)));
      case SPECTATORS -> List.of(new StandAside(0), new Retire(3, part(duration, 50, 70)));
      case NORMAL, RECONNECT_IN_ROUND_ONE, SURRENDER, MIDNIGHT -> List.of();
      case ABORTED_ROUND_ONE, LOST_ROUND_ONE, UNFINISHED -> List.of();
    };
  }

  private RosterEvent reconnect(int slot, long duration) {
    long at = part(duration, 40, 55);
    return new Reconnect(slot, at, at + between(20_000, 40_000));
  }

  private int bench(int index) {
    return 2 * teamSize + index;
  }

  private long part(long whole, int fromPercent, int toPercent) {
    return between(whole * fromPercent / 100, whole * toPercent / 100);
  }

  private long between(long from, long to) {
    return random.nextLong(from, to);
  }
}
