package io.slomix.sources.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.sources.sample.evening.MatchStory;
import io.slomix.sources.sample.match.Ending;
import io.slomix.sources.sample.truth.ExpectedClass;
import io.slomix.sources.sample.truth.ExpectedStatus;
import io.slomix.sources.sample.truth.PlayerTruth;
import io.slomix.sources.sample.truth.SampleRound;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The special cases of the default evening, one by one. */
class SampleEveningTest {
  private static final SampleOptions OPTIONS = SampleOptions.eventfulEvening(1);
  private static final List<SampleRound> ROUNDS = SampleEvening.generate(OPTIONS);

  @Test
  void countersStartAgainForOneWhoReconnectsInTheWarmUp() {
    assertThat(only(MatchStory.WARM_UP_RECONNECT, 2, ExpectedClass.RESET_DROP).partial()).isFalse();
    assertThat(round(MatchStory.WARM_UP_RECONNECT, 2).balanced()).isTrue();
  }

  @Test
  void aReconnectDuringRoundTwoLosesWhatWasBefore() {
    PlayerTruth player = only(MatchStory.RECONNECT_IN_ROUND_TWO, 2, ExpectedClass.RESET_ROUNDS);
    assertThat(player.partial()).isTrue();
    assertThat(player.rounds()).isZero();
    assertThat(player.recorded()).isNotEqualTo(player.real());
    assertThat(round(MatchStory.RECONNECT_IN_ROUND_TWO, 2).balanced()).isFalse();
  }

  @Test
  void aSubstituteIsNewAndHisPredecessorGone() {
    SampleRound first = round(MatchStory.SUBSTITUTION, 1);
    SampleRound second = round(MatchStory.SUBSTITUTION, 2);
    PlayerTruth substitute = only(MatchStory.SUBSTITUTION, 2, ExpectedClass.NEW);
    assertThat(substitute.partial()).isFalse();
    assertThat(guids(first)).doesNotContain(substitute.guid8());
    assertThat(guids(second)).hasSameSizeAs(guids(first)).isNotEqualTo(guids(first));
  }

  @Test
  void aSurrenderEndsEarlyForTheDefenders() {
    SampleRound round = round(MatchStory.SURRENDER, 2);
    assertThat(round.ending()).isEqualTo(Ending.SURRENDER);
    assertThat(round.winner()).isEqualTo(round.defender());
    assertThat(round.nextLimitSeconds()).isEqualTo(round.limitSeconds());
    assertThat(round.durationMs()).isLessThan((round.limitSeconds() - 9) * 1000);
  }

  @Test
  void oneMapIsPlayedTwiceInARow() {
    SampleRound before = round(MatchStory.MIDNIGHT, 2);
    SampleRound again = round(MatchStory.SAME_MAP_AGAIN, 1);
    assertThat(again.map()).isEqualTo(before.map());
    assertThat(again.players()).allSatisfy(player -> assertThat(player.rounds()).isEqualTo(1));
    assertThat(only(MatchStory.SAME_MAP_AGAIN, 2, ExpectedClass.RESET_ROUNDS).partial()).isFalse();
  }

  @Test
  void oneMatchCrossesMidnight() {
    String evening = OPTIONS.firstEvening().toString();
    String nextDay = OPTIONS.firstEvening().plusDays(1).toString();
    assertThat(fileName(round(MatchStory.MIDNIGHT, 1))).startsWith(evening + "-23");
    assertThat(fileName(round(MatchStory.MIDNIGHT, 2))).startsWith(nextDay + "-00");
  }

  @Test
  void anAbortedRoundOneIsLabelledTwo() {
    SampleRound round = round(MatchStory.ABORTED_ROUND_ONE, 1);
    assertThat(round.status()).isEqualTo(ExpectedStatus.ABORTED);
    assertThat(fileName(round)).endsWith("-round-2.txt");
    assertThat(round.winner()).isZero();
  }

  @Test
  void aLostRoundOneLeavesItsRoundTwoUnpaired() {
    assertThat(round(MatchStory.LOST_ROUND_ONE, 1).file()).isEmpty();
    SampleRound second = round(MatchStory.LOST_ROUND_ONE, 2);
    assertThat(second.status()).isEqualTo(ExpectedStatus.UNPAIRED);
    assertThat(second.players())
        .extracting(PlayerTruth::expectedClass)
        .containsOnly(ExpectedClass.UNPAIRED);
    int onFile = second.players().stream().mapToInt(player -> player.onFile().kills()).sum();
    int recorded = second.players().stream().mapToInt(player -> player.recorded().kills()).sum();
    assertThat(onFile).isGreaterThan(recorded);
  }

  @Test
  void lateJoinersHaveLostNothing() {
    assertThat(round(MatchStory.LATE_JOINERS, 1).balanced()).isTrue();
    assertThat(round(MatchStory.LATE_JOINERS, 2).balanced()).isTrue();
    PlayerTruth late = only(MatchStory.LATE_JOINERS, 2, ExpectedClass.NEW);
    assertThat(late.partial()).isTrue();
    assertThat(late.recorded()).isEqualTo(late.real());
  }

  @Test
  void oneSpectatorWatchesAndOneLeavesHisTeam() {
    assertThat(only(MatchStory.SPECTATORS, 2, ExpectedClass.ABSENT).team()).isEqualTo(3);
    assertThat(round(MatchStory.SPECTATORS, 2).players())
        .filteredOn(player -> player.team() == 3)
        .extracting(PlayerTruth::expectedClass)
        .containsExactlyInAnyOrder(ExpectedClass.ABSENT, ExpectedClass.CONTINUOUS);
  }

  @Test
  void theEveningIsOneSession() {
    for (int i = 1; i < ROUNDS.size(); i++) {
      Duration gap = Duration.between(ROUNDS.get(i - 1).end(), ROUNDS.get(i).start());
      assertThat(gap).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(10));
    }
  }

  @Test
  void someNamesHaveColoursAndSomeLettersBeyondAscii() {
    List<String> names =
        ROUNDS.stream().flatMap(round -> round.players().stream()).map(PlayerTruth::name).toList();
    assertThat(names).anyMatch(name -> name.contains("^"));
    assertThat(names).anyMatch(name -> name.chars().anyMatch(letter -> letter > 0x7f));
  }

  @Test
  void stampsAreCivilTimeOfTheZone() {
    ZoneId zone = ZoneId.of("America/New_York");
    LocalDate date = LocalDate.of(2025, 7, 4);
    List<SampleRound> rounds = SampleEvening.generate(OPTIONS.withCalendar(zone, date));
    SampleRound last = rounds.get(rounds.size() - 1);
    assertThat(fileName(last)).startsWith("2025-07-05-0");
    assertThat(last.end().atZone(zone).toLocalDate()).isEqualTo(date.plusDays(1));
  }

  private static PlayerTruth only(MatchStory story, int number, ExpectedClass expected) {
    List<PlayerTruth> players =
        round(story, number).players().stream()
            .filter(player -> player.expectedClass() == expected)
            .toList();
    assertThat(players).hasSize(1);
    return players.get(0);
  }

  private static SampleRound round(MatchStory story, int number) {
    return ROUNDS.stream()
        .filter(round -> round.story() == story && round.number() == number)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> guids(SampleRound round) {
    return round.players().stream().map(PlayerTruth::guid8).sorted().toList();
  }

  private static String fileName(SampleRound round) {
    return round.file().orElseThrow().name();
  }
}
