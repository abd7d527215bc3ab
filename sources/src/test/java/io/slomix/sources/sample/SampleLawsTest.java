package io.slomix.sources.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.sources.sample.counters.Tally;
import io.slomix.sources.sample.evening.MatchStory;
import io.slomix.sources.sample.truth.ExpectedClass;
import io.slomix.sources.sample.truth.ExpectedStatus;
import io.slomix.sources.sample.truth.PlayerTruth;
import io.slomix.sources.sample.truth.SampleRound;
import java.util.List;
import java.util.function.ToLongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every seed and team size. */
class SampleLawsTest {

  @Property(tries = 25)
  void whatReallyHappensIsConserved(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int size) {
    assertThat(evening(seed, size))
        .allSatisfy(
            round -> {
              assertThat(sum(round, player -> player.real().kills()))
                  .isPositive()
                  .isEqualTo(sum(round, player -> player.real().deaths()));
              assertSameSum(round, Tally.DAMAGE_GIVEN, Tally.DAMAGE_RECEIVED);
              assertSameSum(round, Tally.TEAM_DAMAGE_GIVEN, Tally.TEAM_DAMAGE_RECEIVED);
              assertSameSum(round, Tally.REVIVES_GIVEN, Tally.TIMES_REVIVED);
            });
  }

  @Property(tries = 25)
  void onlyAReconnectDuringTheRoundUnbalancesIt(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int size) {
    assertThat(evening(seed, size))
        .allSatisfy(
            round -> {
              boolean loses =
                  (round.story() == MatchStory.RECONNECT_IN_ROUND_ONE && round.number() == 1)
                      || (round.story() == MatchStory.RECONNECT_IN_ROUND_TWO
                          && round.number() == 2);
              assertThat(round.balanced()).isEqualTo(!loses);
              assertThat(round.players())
                  .filteredOn(player -> !player.recorded().equals(player.real()))
                  .hasSize(loses ? 1 : 0);
            });
  }

  @Property(tries = 25)
  void everyStoryComesTrue(@ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int size) {
    List<SampleRound> evening = evening(seed, size);
    assertThat(evening).extracting(SampleRound::story).contains(MatchStory.values());
    assertThat(evening).extracting(SampleRound::status).contains(ExpectedStatus.values());
    assertThat(evening)
        .flatExtracting(SampleRound::players)
        .extracting(PlayerTruth::expectedClass)
        .contains(ExpectedClass.values());
  }

  @Property(tries = 25)
  void resetsShowInTheNumbersAndContinuousPlayersOnlyGrow(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int size) {
    List<SampleRound> evening = evening(seed, size);
    for (SampleRound second : evening) {
      if (second.number() == 2 && second.status() == ExpectedStatus.PAIRED) {
        RoundPairs pair = RoundPairs.of(evening, second);
        second.players().forEach(player -> assertClassShows(pair, player));
      }
    }
  }

  private static void assertClassShows(RoundPairs pair, PlayerTruth player) {
    switch (player.expectedClass()) {
      case CONTINUOUS -> {
        assertThat(pair.shrunk(player)).isEmpty();
        assertThat(pair.grown(player)).isNotEmpty();
        assertThat(player.rounds()).isEqualTo(pair.first(player).rounds() + 1);
      }
      case ABSENT -> {
        assertThat(pair.shrunk(player)).isEmpty();
        assertThat(pair.grown(player)).isEmpty();
      }
      case RESET_DROP -> {
        assertThat(pair.shrunk(player)).isNotEmpty();
        assertThat(player.rounds()).isGreaterThan(pair.first(player).rounds());
      }
      case RESET_ROUNDS ->
          assertThat(player.rounds()).isLessThanOrEqualTo(pair.first(player).rounds());
      case NEW -> assertThat(pair.knowsInFirst(player)).isFalse();
      case R1, UNPAIRED, ABORTED, LOST -> throw new AssertionError(player.expectedClass());
    }
  }

  private static void assertSameSum(SampleRound round, Tally one, Tally other) {
    assertThat(sum(round, player -> player.real().get(one)))
        .isEqualTo(sum(round, player -> player.real().get(other)));
  }

  private static long sum(SampleRound round, ToLongFunction<PlayerTruth> value) {
    return round.players().stream().mapToLong(value).sum();
  }

  private static List<SampleRound> evening(long seed, int teamSize) {
    return SampleEvening.generate(SampleOptions.eventfulEvening(seed).withTeamSize(teamSize));
  }
}
