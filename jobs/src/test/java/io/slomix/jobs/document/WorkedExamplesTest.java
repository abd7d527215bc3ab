package io.slomix.jobs.document;

import static io.slomix.jobs.document.PrintedFiles.assertHolds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The worked examples of stats-file 11 from the bytes of their files to the stored rows, with every
 * number that is printed there.
 */
class WorkedExamplesTest {

  private static final String SUPPLY_1 = "2026-03-10-214512-supply-round-1.txt";
  private static final String SUPPLY_2 = "2026-03-10-215609-supply-round-2.txt";
  private static final String DELIVERY_1 = "2026-03-10-221000-etl_sp_delivery-round-1.txt";
  private static final String DELIVERY_2 = "2026-03-10-221822-etl_sp_delivery-round-2.txt";
  private static final String ESCAPE_2 = "2026-03-11-220306-te_escape2-round-2.txt";
  private static final String CUT_OFF = "2026-03-12-200001-etl_sp_delivery-round-2.txt";

  private static Map<String, byte[]> files;
  private static PrintedFiles stored;

  @BeforeAll
  static void decideAllFiles() throws IOException {
    files = PrintedFiles.read("worked-examples.txt");
    stored = PrintedFiles.decided(files);
  }

  @Test
  void example1WeaponsAndSums() {
    assertThat(stored.weapons(SUPPLY_1, "AAAA1111"))
        .containsExactly(
            Map.entry("KNIFE_KBAR", "0/2/0/0/0"),
            Map.entry("LUGER", "0/0/0/1/0"),
            Map.entry("COLT", "4/11/1/0/1"),
            Map.entry("MP40", "0/0/0/6/0"),
            Map.entry("THOMPSON", "112/301/12/0/17"),
            Map.entry("GRENADE", "6/5/2/3/0"),
            Map.entry("SYRINGE", "3/4/0/0/0"));
    assertHolds(
        stored.player(SUPPLY_1, "AAAA1111"),
        """
        name_clean=Alpha class=R1 kills=15 deaths=10 headshots=18 hits=125 shots=323
        bullets_fired=323 accuracy_all=38.70 kd=1.5 efficiency=60.0 headshot_pct=14.40
        headshot_kill_pct=20.0 time_played_seconds=588 dpm=301.02 dead_seconds=122
        alive_percent=79.3
        """);
  }

  @Test
  void example1ClockAndRound() {
    JsonNode round1 = stored.file(SUPPLY_1);
    assertThat(instant(round1, "instant")).isEqualTo("2026-03-10T20:45:12Z");
    assertThat(instant(round1, "round_end")).isEqualTo("2026-03-10T20:45:09Z");
    assertHolds(
        round1,
        """
        status=PAIRED duration_s=585.3 duration_source=F9 stopwatch_state=TIME_SET
        outcome=Completed time_to_beat_s=585 next_limit_s=585 score_confidence=verified_header
        """);
  }

  @Test
  void example2PairsTheRounds() {
    JsonNode round1 = stored.file(SUPPLY_1);
    JsonNode round2 = stored.file(SUPPLY_2);
    assertThat(round2.get("instant").asLong() - round1.get("instant").asLong()).isEqualTo(657);
    assertHolds(round1, "paired_with=" + SUPPLY_2 + " header_f8_s=585 max_rounds=0");
    assertHolds(round2, "paired_with=" + SUPPLY_1 + " time_limit_s=585 max_rounds=1");
    assertHolds(
        round2,
        """
        status=PAIRED duration_s=585.4 duration_source=F9 stopwatch_state=FULL_HOLD
        end_reason=NORMAL defender=1 winner=1 match_id=2026-03-10-214512
        """);
  }

  @Test
  void example2SubtractsWeaponByWeapon() {
    assertThat(stored.weapons(SUPPLY_2, "AAAA1111"))
        .containsExactly(
            Map.entry("KNIFE_KBAR", "0/0/0/0/0"),
            Map.entry("LUGER", "9/20/1/0/2"),
            Map.entry("COLT", "0/0/0/0/0"),
            Map.entry("MP40", "130/365/14/0/21"),
            Map.entry("THOMPSON", "0/0/0/5/0"),
            Map.entry("GRENADE", "3/4/1/1/0"),
            Map.entry("SYRINGE", "1/2/0/0/0"));
    assertHolds(
        stored.player(SUPPLY_2, "AAAA1111"),
        """
        class=CONTINUOUS partial=false kills=16 deaths=6 headshots=23 hits=143 shots=391
        bullets_fired=391 accuracy_all=36.57 kd=2.667 efficiency=72.73
        """);
  }

  @Test
  void example2SubtractsWhatIsCumulativeAndKeepsWhatIsPerRound() {
    assertHolds(
        stored.player(SUPPLY_2, "AAAA1111"),
        """
        damage_given=3155 damage_received=1820 team_damage_given=0 team_damage_received=36 gibs=7
        self_kills=3 team_kills=0 team_gibs=1 xp=104 killing_spree=6 kill_assists=2
        headshot_kills=4 dynamites_defused=1 times_revived=1 useful_kills=6 denied_playtime=64
        multikill_2x=3 multikill_3x=1 useless_kills=1 repairs_constructions=1 revives_given=1
        time_played_seconds=582 dpm=325.26 dead_seconds=101 alive_percent=82.7 tank_meatshield=0
        """);
  }

  @Test
  void example3ReadsAReconnectBetweenTheRoundsFromTheFile() {
    assertHolds(stored.file(DELIVERY_2), "paired_with=" + DELIVERY_1 + " duration_s=450");
    assertHolds(
        stored.player(DELIVERY_2, "BBBB2222"),
        """
        class=RESET_DROP partial=false kills=14 deaths=3 headshots=14 damage_given=2872
        damage_received=1211 hits=100 shots=256 time_played_seconds=450 dpm=382.93 kd=4.667
        dead_seconds=54
        """);
  }

  @Test
  void example3ReadsAReconnectDuringRound2FromTheFile() {
    assertHolds(
        stored.player(DELIVERY_2, "CCCC3333"),
        """
        name_clean=Charlie class=RESET_ROUNDS partial=true kills=6 deaths=3 headshots=4
        damage_given=980 damage_received=640 hits=32 shots=98 time_played_seconds=246 dpm=239.02
        accuracy_all=32.65 dead_seconds=45
        """);
  }

  @Test
  void example3SubtractsThePlayerBesideThem() {
    assertHolds(
        stored.player(DELIVERY_2, "DDDD4444"),
        """
        class=CONTINUOUS partial=false kills=6 deaths=5 headshots=7 damage_given=1470
        damage_received=1325 hits=55 shots=170 time_played_seconds=450 dpm=196.0
        alive_percent=82.0 dead_seconds=81
        """);
  }

  @Test
  void example3ReportsBothResetsWithTheValuesOfBothFiles() {
    Map<String, JsonNode> resets = stored.resets(DELIVERY_2);
    assertThat(resets).containsOnlyKeys("BBBB2222", "CCCC3333");
    JsonNode bravo = resets.get("BBBB2222");
    assertHolds(bravo, "class=RESET_DROP partial=false");
    assertHolds(
        bravo.get("r1_values"), "rounds=0 deaths=5 damage_given=3039 time_played_tenths=75");
    assertHolds(
        bravo.get("r2_values"), "rounds=1 deaths=3 damage_given=2872 time_played_tenths=75");
    JsonNode charlie = resets.get("CCCC3333");
    assertHolds(charlie, "class=RESET_ROUNDS partial=true");
    assertHolds(charlie.get("r1_values"), "rounds=0 damage_given=210 time_played_tenths=12");
    assertHolds(charlie.get("r2_values"), "rounds=0 damage_given=980 time_played_tenths=41");
  }

  @Test
  void example4KeepsCumulativeValuesOutOfTheRow() {
    assertHolds(
        stored.player(ESCAPE_2, "EEEE5555"),
        """
        class=UNPAIRED kills=null deaths=null headshots=null hits=null shots=null
        damage_given=null damage_received=null team_damage_given=null time_played_seconds=null
        dead_seconds=null kd=null dpm=null tank_meatshield=null
        xp=49 killing_spree=3 kill_assists=2 headshot_kills=2 times_revived=1 useful_kills=3
        denied_playtime=38 multikill_2x=1 useless_kills=1
        """);
    assertThat(stored.weapons(ESCAPE_2, "EEEE5555")).isEmpty();
  }

  @Test
  void example4StoresThemAsTotalsOfTheMatch() {
    assertHolds(
        stored.unpairedTotal(ESCAPE_2, "EEEE5555"),
        """
        kills=16 deaths=10 headshots=19 damage_given=3300 damage_received=3050
        time_played_seconds=582 hits=135 shots=398
        """);
    assertHolds(
        stored.file(ESCAPE_2),
        """
        status=UNPAIRED reason=NO_R1 counted=false duration_s=286.0 duration_source=F9
        stopwatch_state=TIME_SET outcome=Completed time_limit_s=297 header_f8_s=286
        """);
  }

  @Test
  void example5IsAnAbortedRound1ForDiagnosisOnly() {
    assertHolds(
        stored.file(CUT_OFF),
        """
        status=ABORTED label=2 round_number=1 winner=null outcome=null stopwatch_state=null
        end_reason=ABORTED counted=false match_id=null paired_with=null max_rounds=0
        time_limit_s=720 header_f8_s=4265
        """);
    assertHolds(
        stored.player(CUT_OFF, "FFFF6666"),
        """
        kills=1 deaths=1 damage_given=256 damage_received=198 time_played_seconds=72
        dead_seconds=12
        """);
  }

  @Test
  void example5NeitherClosesTheMatchAroundItNorOpensOne() {
    Map<String, byte[]> evening = new TreeMap<>(files);
    String between = "2026-03-10-221411-etl_sp_delivery-round-2.txt";
    evening.put(between, files.get(CUT_OFF));
    PrintedFiles around = PrintedFiles.decided(evening);

    assertHolds(around.file(between), "status=ABORTED match_id=null paired_with=null");
    assertThat(around.file(DELIVERY_1)).isEqualTo(stored.file(DELIVERY_1));
    assertThat(around.file(DELIVERY_2)).isEqualTo(stored.file(DELIVERY_2));
  }

  private static String instant(JsonNode row, String column) {
    return Instant.ofEpochSecond(row.get(column).asLong()).toString();
  }
}
