package io.slomix.model.result;

import static io.slomix.model.testing.PlayerLines.player;
import static io.slomix.model.testing.RoundFiles.round1;
import static io.slomix.model.testing.RoundFiles.round2;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.testing.InventedEvening;
import io.slomix.model.testing.PlayerLines;
import io.slomix.model.testing.RoundFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-file 6.5, R16, R20. */
class ExclusionsTest {

  private static final PlayerLines AXIS = player("A0000001").team(1);
  private static final PlayerLines ALLIES = player("B0000001").team(2);

  private final RoundFiles file = round1("2026-05-01-210000", "supply");

  @Test
  void anOrdinaryRoundCountsAlsoWithoutItsRound2() {
    StatsFileFacts facts = result(file).file();

    assertThat(facts.exclusions()).isEmpty();
    assertThat(facts.counted()).isTrue();
  }

  @Test
  void theLeastCompetitiveRoundIsOneAgainstOne() {
    assertThat(exclusions(file.players(AXIS, ALLIES))).isEmpty();
    assertThat(exclusions(file.players(AXIS))).isEqualTo("NON_COMPETITIVE");
    assertThat(exclusions(file.players(AXIS, player("A0000002").team(1))))
        .isEqualTo("NON_COMPETITIVE");
    assertThat(exclusions(file.players(ALLIES, player("B0000002").team(3))))
        .isEqualTo("NON_COMPETITIVE");
  }

  @Test
  void thePublicConfigIsNotCompetitive() {
    assertThat(exclusions(file.config("defaultpublic"))).isEqualTo("NON_COMPETITIVE");
    assertThat(exclusions(file.config("legacy6"))).isEmpty();
  }

  @Test
  void botsExcludeARoundAndAreNoHumans() {
    PlayerLines bot = player("OMNIBOT0").named("One").team(2);

    assertThat(exclusions(file.players(AXIS, ALLIES, bot))).isEqualTo("BOTS");
    assertThat(exclusions(file.players(AXIS, bot))).isEqualTo("NON_COMPETITIVE;BOTS");
  }

  @Test
  void anExcludedMapExcludes() {
    assertThat(exclusions(round1("2026-05-01-210000", "MP_sillyctf"))).isEqualTo("EXCLUDED_MAP");
  }

  @ParameterizedTest
  @CsvSource({"59999, SHORT", "60000, ''"})
  void aRoundOfLessThanAMinuteIsShort(String playTime, String exclusions) {
    assertThat(exclusions(file.playTime(playTime))).isEqualTo(exclusions);
  }

  @Test
  void anUnknownDurationIsNotShort() {
    RoundFiles held = round2("2026-05-01-210000", "supply").playTime(null);

    assertThat(result(held).file().duration()).isNull();
    assertThat(exclusions(held)).isEqualTo("UNPAIRED");
  }

  @Test
  void exclusionsAreGivenInTheOrderOfTheRulings() {
    RoundFiles everything =
        round2("2026-05-01-210000", "mp_sillyctf")
            .players(player("OMNIBOT0").named("One"))
            .playTime("20000");

    assertThat(exclusions(everything))
        .isEqualTo("UNPAIRED;NON_COMPETITIVE;BOTS;EXCLUDED_MAP;SHORT");
  }

  @Test
  void aRoundOfMoreBotsThanPeopleIsABotRound() {
    PlayerLines one = player("OMNIBOT0").named("One");
    PlayerLines two = player("OMNIBOT0").named("Two");

    assertThat(result(file.players(AXIS, one)))
        .returns(false, RoundResult::botRound)
        .returns(1, RoundResult::bots)
        .returns(1, RoundResult::humans);
    assertThat(result(file.players(AXIS, one, two)).botRound()).isTrue();
    assertThat(result(file.players(one)).botRound()).isTrue();
    assertThat(result(file.players(AXIS)).botRound()).isFalse();
  }

  private static String exclusions(RoundFiles file) {
    return String.join(";", result(file).file().exclusions());
  }

  private static RoundResult result(RoundFiles file) {
    return InventedEvening.of(file).result(file);
  }
}
