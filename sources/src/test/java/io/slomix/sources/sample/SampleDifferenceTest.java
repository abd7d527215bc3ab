package io.slomix.sources.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.slomix.sources.sample.counters.Tally;
import io.slomix.sources.sample.truth.ExpectedClass;
import io.slomix.sources.sample.truth.ExpectedStatus;
import io.slomix.sources.sample.truth.PlayerTruth;
import io.slomix.sources.sample.truth.SampleRound;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the files say, subtracted where they are cumulative, is what the truth says. */
class SampleDifferenceTest {
  private static final List<SampleRound> ROUNDS =
      SampleEvening.generate(SampleOptions.eventfulEvening(3).withLoad(2, 60));

  private static final Map<Integer, Tally> CUMULATIVE =
      Map.of(
          0, Tally.DAMAGE_GIVEN,
          1, Tally.DAMAGE_RECEIVED,
          2, Tally.TEAM_DAMAGE_GIVEN,
          3, Tally.TEAM_DAMAGE_RECEIVED,
          4, Tally.GIBS,
          5, Tally.SELF_KILLS,
          6, Tally.TEAM_KILLS,
          7, Tally.TEAM_GIBS);

  private static final Map<Integer, Tally> PER_ROUND =
      Map.of(
          9, Tally.XP,
          10, Tally.KILLING_SPREE,
          12, Tally.KILL_ASSISTS,
          14, Tally.HEADSHOT_KILLS,
          17, Tally.DYNAMITES_PLANTED,
          19, Tally.TIMES_REVIVED,
          27, Tally.USEFUL_KILLS,
          29, Tally.MULTIKILL_2X,
          34, Tally.USELESS_KILLS,
          37, Tally.REVIVES_GIVEN);

  @Test
  void continuousPlayersDifferByWhatTheyDidInRoundTwo() {
    int continuous = 0;
    for (SampleRound second : pairedSecondRounds()) {
      RoundPairs pair = RoundPairs.of(roundsOf(second.server()), second);
      for (PlayerTruth player : second.players()) {
        if (player.expectedClass() == ExpectedClass.CONTINUOUS) {
          assertDifference(pair.first(player), pair.second(player), player);
          continuous++;
        }
      }
    }
    assertThat(continuous).isGreaterThan(100);
  }

  @Test
  void newAndResetPlayersAreReadAsTheyStand() {
    assertThat(pairedSecondRounds())
        .flatExtracting(SampleRound::players)
        .filteredOn(
            player ->
                player.expectedClass() != ExpectedClass.CONTINUOUS
                    && player.expectedClass() != ExpectedClass.ABSENT)
        .isNotEmpty()
        .allSatisfy(player -> assertThat(player.onFile()).isEqualTo(player.recorded()));
  }

  @Test
  void theFileOfRoundOneHoldsTheRoundItself() {
    assertThat(ROUNDS)
        .filteredOn(round -> round.number() == 1 && round.file().isPresent())
        .isNotEmpty()
        .allSatisfy(
            round -> {
              Map<String, StatsFileReading.Line> lines =
                  StatsFileReading.of(round.file().orElseThrow().text()).byGuid();
              assertThat(lines).hasSameSizeAs(round.players());
              for (PlayerTruth player : round.players()) {
                StatsFileReading.Line line = lines.get(player.guid8());
                assertThat(line.name()).isEqualTo(player.name());
                assertThat(line.team()).isEqualTo(player.team());
                assertThat(line.sum(2)).isEqualTo(player.recorded().kills());
                assertPerRound(line, player);
              }
            });
  }

  @Test
  void sidesSwapBetweenTheRounds() {
    for (SampleRound second : pairedSecondRounds()) {
      RoundPairs pair = RoundPairs.of(roundsOf(second.server()), second);
      assertThat(second.players())
          .filteredOn(pair::knowsInFirst)
          .allSatisfy(player -> assertThat(player.side()).isEqualTo(3 - pair.first(player).team()));
    }
  }

  private static void assertDifference(
      StatsFileReading.Line first, StatsFileReading.Line second, PlayerTruth player) {
    CUMULATIVE.forEach(
        (index, tally) ->
            assertThat(second.tab(index) - first.tab(index))
                .as("%s of %s", tally, player.name())
                .isEqualTo(player.recorded().get(tally)));
    assertPerRound(second, player);
    assertThat(second.sum(0) - first.sum(0)).isEqualTo(player.recorded().hits());
    assertThat(second.sum(2) - first.sum(2)).isEqualTo(player.recorded().kills());
    assertThat(second.sum(3) - first.sum(3)).isEqualTo(player.recorded().deaths());
    assertThat(second.sum(4) - first.sum(4)).isEqualTo(player.recorded().headshots());
    assertThat(second.tab(20)).isEqualTo(second.sum(1));
    // Each file rounds to a tenth of a minute: 3 s either way (stats-file 7.4).
    assertThat(6_000 * (second.tenths(22) - first.tenths(22)))
        .isCloseTo(player.recorded().get(Tally.TIME_PLAYED_MS), within(6_000L));
  }

  private static void assertPerRound(StatsFileReading.Line line, PlayerTruth player) {
    PER_ROUND.forEach(
        (index, tally) ->
            assertThat(line.tab(index))
                .as("%s of %s", tally, player.name())
                .isEqualTo(player.recorded().get(tally)));
    assertThat(line.tab(28)).isEqualTo(player.recorded().deniedPlaytimeSeconds());
  }

  private static List<SampleRound> pairedSecondRounds() {
    return ROUNDS.stream()
        .filter(round -> round.number() == 2 && round.status() == ExpectedStatus.PAIRED)
        .toList();
  }

  private static List<SampleRound> roundsOf(String server) {
    return ROUNDS.stream().filter(round -> round.server().equals(server)).toList();
  }
}
