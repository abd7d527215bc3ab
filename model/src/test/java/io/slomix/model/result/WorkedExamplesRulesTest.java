package io.slomix.model.result;

import static io.slomix.model.result.PrintedNumbers.assertFields;
import static io.slomix.model.result.PrintedNumbers.assertTimes;
import static io.slomix.model.result.PrintedNumbers.assertTotals;
import static io.slomix.model.testing.RoundFiles.round1;
import static io.slomix.model.testing.RoundFiles.round2;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.differential.PlayerClass;
import io.slomix.model.evidence.Reason;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.metrics.CombatMetrics;
import io.slomix.model.metrics.PlayTimes;
import io.slomix.model.round.EndReason;
import io.slomix.model.round.RoundDuration;
import io.slomix.model.round.RoundDuration.Source;
import io.slomix.model.round.RoundOutcome;
import io.slomix.model.round.ScoreConfidence;
import io.slomix.model.round.StopwatchState;
import io.slomix.model.stats.Counter;
import io.slomix.model.stats.TabField;
import io.slomix.model.testing.InventedEvening;
import io.slomix.model.testing.PrintedLine;
import io.slomix.model.testing.RoundFiles;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** stats-file 11: the worked examples with the numbers that are printed there. */
class WorkedExamplesRulesTest {

  private final RoundFiles supply1 =
      round1("2026-03-10-214512", "supply")
          .sides("1", "2")
          .limits("12:00", "9:45")
          .playTime("585312")
          .players(
              PrintedLine.of(
                  "AAAA1111\\^1Al^7pha\\0\\2\\134219838 0 2 0 0 0 0 0 0 1 0 4 11 1 0 1 0 0 0 6 0 "
                      + "112 301 12 0 17 6 5 2 3 0 3 4 0 0 0 "
                      + "|2950|2410|36|18|5|4|1|0|79.3|88|4|3|3|1|3|0|0|1|0|2|323|0.0|9.8|0.0|20.4"
                      + "|2.0|1.5|4|71|2|0|0|0|0|2|1|0|3"));
  private final RoundFiles supply2 =
      round2("2026-03-10-215609", "supply")
          .sides("1", "1")
          .limits("9:45", "9:45")
          .playTime("585401")
          .players(
              PrintedLine.of(
                  "AAAA1111\\^1Al^7pha\\1\\1\\134219838 0 1 0 0 0 9 20 1 1 2 4 11 1 0 1 "
                      + "130 365 14 6 21 112 301 12 5 17 9 9 3 4 0 4 6 0 0 0 "
                      + "|6105|4230|36|54|12|7|1|1|81.0|104|6|0|2|0|4|0|0|0|1|1|713|0.0|19.5|0.0|8.7"
                      + "|1.7|1.9|6|64|3|1|0|0|0|1|0|1|1"));

  @Test
  void example1DecodesARound1() {
    RoundResult result = InventedEvening.of(supply1, supply2).result(supply1);
    StatsFileFacts file = result.file();
    PlayerResult alpha = result.players().get(0);

    assertThat(alpha.outcome().line().nameClean()).isEqualTo("Alpha");
    assertTotals(alpha, 15, 10, 18, 125, 323);
    assertThat(alpha.outcome().counters().field(TabField.BULLETS_FIRED)).hasValue(323);
    assertThat(alpha.metrics().accuracyAll()).isEqualByComparingTo("38.6997");
    assertThat(alpha.metrics().kd()).isEqualByComparingTo("1.5");
    assertThat(alpha.metrics().efficiency()).isEqualByComparingTo("60.0");
    assertThat(alpha.metrics().headshotPercent()).isEqualByComparingTo("14.40");
    assertThat(alpha.metrics().headshotKillPercent()).isEqualByComparingTo("20.0");
    assertThat(alpha.metrics().dpm()).isEqualByComparingTo("301.0204");
    assertTimes(alpha, 588, 122, "79.3");
    assertThat(file.instant()).isEqualTo(1_773_175_512);
    assertThat(file.roundEnd()).isEqualTo(1_773_175_509);
    assertThat(file.duration()).isEqualTo(new RoundDuration(585_312, Source.F9));
    assertThat(file.outcome())
        .isEqualTo(new RoundOutcome(StopwatchState.TIME_SET, EndReason.OBJECTIVE, 585, 585));
    assertThat(file.sides().confidence()).isEqualTo(ScoreConfidence.VERIFIED_HEADER);
  }

  @Test
  void example2SubtractsAContinuousPlayer() {
    RoundResult result = InventedEvening.of(supply1, supply2).result(supply2);
    PlayerResult alpha = result.players().get(0);

    assertThat(alpha.outcome().playerClass()).isEqualTo(PlayerClass.CONTINUOUS);
    assertThat(alpha.outcome().counters().weapons())
        .containsExactly(
            0, 0, 0, 0, 0, 9, 20, 1, 0, 2, 0, 0, 0, 0, 0, 130, 365, 14, 0, 21, 0, 0, 0, 5, 0, 3, 4,
            1, 1, 0, 1, 2, 0, 0, 0);
    assertTotals(alpha, 16, 6, 23, 143, 391);
    assertFields(
        alpha,
        TabField.DAMAGE_GIVEN,
        3155,
        TabField.DAMAGE_RECEIVED,
        1820,
        TabField.TEAM_DAMAGE_GIVEN,
        0,
        TabField.TEAM_DAMAGE_RECEIVED,
        36,
        TabField.GIBS,
        7,
        TabField.SELF_KILLS,
        3,
        TabField.TEAM_KILLS,
        0,
        TabField.TEAM_GIBS,
        1,
        TabField.XP,
        104,
        TabField.KILLING_SPREE,
        6,
        TabField.KILL_ASSISTS,
        2,
        TabField.HEADSHOT_KILLS,
        4,
        TabField.DYNAMITES_DEFUSED,
        1,
        TabField.TIMES_REVIVED,
        1,
        TabField.USEFUL_KILLS,
        6,
        TabField.DENIED_PLAYTIME,
        64,
        TabField.MULTIKILL_2X,
        3,
        TabField.MULTIKILL_3X,
        1,
        TabField.USELESS_KILLS,
        1,
        TabField.REPAIRS_CONSTRUCTIONS,
        1,
        TabField.REVIVES_GIVEN,
        1);
    CombatMetrics metrics = alpha.metrics();
    assertThat(metrics.accuracyAll()).isEqualByComparingTo("36.5729");
    assertThat(metrics.kd()).isEqualByComparingTo("2.6667");
    assertThat(metrics.efficiency()).isEqualByComparingTo("72.7273");
    assertThat(metrics.dpm()).isEqualByComparingTo("325.2577");
    assertThat(metrics.tankMeatshield()).isEqualByComparingTo("0");
    assertTimes(alpha, 582, 101, "82.7");
    assertThat(result.file().duration()).isEqualTo(new RoundDuration(585_401, Source.F9));
    assertThat(result.file().outcome())
        .isEqualTo(new RoundOutcome(StopwatchState.FULL_HOLD, EndReason.NORMAL, null, null));
  }

  @Test
  void example4KeepsOnlyThePerRoundFieldsOfAnUnpairedRound2() {
    RoundFiles unpaired =
        round2("2026-03-11-220306", "te_escape2")
            .sides("1", "2")
            .limits("4:57", "4:46")
            .playTime("286004")
            .players(
                PrintedLine.of(
                    "EEEE5555\\Echo\\1\\1\\2096 70 210 8 2 10 61 180 7 7 9 4 8 1 1 0 "
                        + "|3300|3050|36|0|6|4|0|0|80.0|49|3|0|2|0|2|0|0|0|0|1|398|0.0|9.7|0.0|11.3"
                        + "|1.1|1.6|3|38|1|0|0|0|0|1|0|0|0"));
    RoundResult result = InventedEvening.of(unpaired).result(unpaired);
    PlayerResult echo = result.players().get(0);

    assertThat(result.file().status()).isEqualTo(FileStatus.UNPAIRED);
    assertThat(result.file().counted()).isFalse();
    assertThat(echo.outcome().counters().cumulativeKnown()).isFalse();
    assertThat(echo.metrics()).isEqualTo(CombatMetrics.UNKNOWN);
    assertThat(echo.times()).isEqualTo(new PlayTimes(null, null, null, null));
    assertThat(echo.outcome().counters().field(TabField.DAMAGE_GIVEN)).isEmpty();
    assertFields(
        echo,
        TabField.XP,
        49,
        TabField.KILLING_SPREE,
        3,
        TabField.KILL_ASSISTS,
        2,
        TabField.HEADSHOT_KILLS,
        2,
        TabField.TIMES_REVIVED,
        1,
        TabField.USEFUL_KILLS,
        3,
        TabField.DENIED_PLAYTIME,
        38,
        TabField.MULTIKILL_2X,
        1,
        TabField.USELESS_KILLS,
        1);
    assertThat(Arrays.stream(Counter.values()).map(echo.outcome().line()::total))
        .containsExactly(135, 398, 16, 10, 19);
    assertThat(result.file().duration()).isEqualTo(new RoundDuration(286_004, Source.F9));
    assertThat(result.file().outcome())
        .isEqualTo(new RoundOutcome(StopwatchState.TIME_SET, EndReason.OBJECTIVE, null, null));
  }

  @Test
  void example5RecognisesAnAbortedRound1LabelledRound2() {
    RoundFiles aborted =
        round2("2026-03-12-200001", "etl_sp_delivery")
            .sides("1", "1")
            .limits("12:00", "71:05")
            .playTime("-8123456")
            .players(
                PrintedLine.of(
                    "FFFF6666\\Foxtrot\\0\\2\\48 0 0 0 1 0 9 30 1 0 1 "
                        + "|256|198|0|0|0|1|0|0|83.1|8|0|0|0|0|0|0|0|0|0|0|30|0.0|1.2|0.0|0.0"
                        + "|0.3|1.0|0|0|0|0|0|0|0|0|0|0|0"));
    RoundResult result = InventedEvening.of(aborted).result(aborted);
    PlayerResult foxtrot = result.players().get(0);

    assertThat(result.file())
        .returns(FileStatus.ABORTED, StatsFileFacts::status)
        .returns(Reason.PLAY_TIME_NEGATIVE, StatsFileFacts::reason)
        .returns(1, StatsFileFacts::roundNumber)
        .returns(null, StatsFileFacts::winner)
        .returns(RoundOutcome.ABORTED, StatsFileFacts::outcome)
        .returns(false, StatsFileFacts::counted);
    assertTotals(foxtrot, 1, 1, 1, 9, 30);
    assertFields(foxtrot, TabField.DAMAGE_GIVEN, 256, TabField.DAMAGE_RECEIVED, 198);
    assertTimes(foxtrot, 72, 12, "83.1");
  }
}
