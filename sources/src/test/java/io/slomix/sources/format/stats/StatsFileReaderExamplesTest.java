package io.slomix.sources.format.stats;

import static io.slomix.sources.format.stats.InventedStatsFile.name;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.stats.Counter;
import io.slomix.model.stats.FileRemarks;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.StatsContent;
import io.slomix.model.stats.TabField;
import io.slomix.model.stats.Weapon;
import org.junit.jupiter.api.Test;

/** The worked examples of stats-file 11 as far as they concern one file; tabs shown as bars. */
class StatsFileReaderExamplesTest {

  private static final String R1 =
      """
      ^1Public ^7Server\\supply\\legacy3\\1\\1\\2\\12:00\\9:45\\585312
      AAAA1111\\^1Al^7pha\\0\\2\\134219838 0 2 0 0 0 0 0 0 1 0 4 11 1 0 1 0 0 0 6 0 112 301 12 0 17 \
      6 5 2 3 0 3 4 0 0 0 |2950|2410|36|18|5|4|1|0|79.3|88|4|3|3|1|3|0|0|1|0|2|323|0.0|9.8|0.0|20.4\
      |2.0|1.5|4|71|2|0|0|0|0|2|1|0|3
      """;

  private static final String UNPAIRED =
      """
      ^1Public ^7Server\\te_escape2\\legacy3\\2\\1\\2\\4:57\\4:46\\286004
      EEEE5555\\Echo\\1\\1\\2096 70 210 8 2 10 61 180 7 7 9 4 8 1 1 0 |3300|3050|36|0|6|4|0|0|80.0|49\
      |3|0|2|0|2|0|0|0|0|1|398|0.0|9.7|0.0|11.3|1.1|1.6|3|38|1|0|0|0|0|1|0|0|0
      """;

  private static final String ABORTED =
      """
      ^1Public ^7Server\\etl_sp_delivery\\legacy3\\2\\1\\1\\12:00\\71:05\\-8123456
      FFFF6666\\Foxtrot\\0\\2\\48 0 0 0 1 0 9 30 1 0 1 |256|198|0|0|0|1|0|0|83.1|8|0|0|0|0|0|0|0|0|0|0\
      |30|0.0|1.2|0.0|0.0|0.3|1.0|0|0|0|0|0|0|0|0|0|0|0
      """;

  @Test
  void weaponsOfExample11_1() {
    PlayerLine alpha = only("2026-03-10-214512-supply-round-1.txt", R1);
    assertThat(weapon(alpha, Weapon.KNIFE_KBAR)).containsExactly(0, 2, 0, 0, 0);
    assertThat(weapon(alpha, Weapon.LUGER)).containsExactly(0, 0, 0, 1, 0);
    assertThat(weapon(alpha, Weapon.COLT)).containsExactly(4, 11, 1, 0, 1);
    assertThat(weapon(alpha, Weapon.MP40)).containsExactly(0, 0, 0, 6, 0);
    assertThat(weapon(alpha, Weapon.THOMPSON)).containsExactly(112, 301, 12, 0, 17);
    assertThat(weapon(alpha, Weapon.GRENADE)).containsExactly(6, 5, 2, 3, 0);
    assertThat(weapon(alpha, Weapon.SYRINGE)).containsExactly(3, 4, 0, 0, 0);
    assertThat(Integer.bitCount(alpha.weaponMask())).isEqualTo(7);
  }

  @Test
  void totalsOfExample11_1() {
    PlayerLine alpha = only("2026-03-10-214512-supply-round-1.txt", R1);
    assertThat(alpha.total(Counter.KILLS)).isEqualTo(15);
    assertThat(alpha.total(Counter.DEATHS)).isEqualTo(10);
    assertThat(alpha.total(Counter.HEADSHOTS)).isEqualTo(18);
    assertThat(alpha.total(Counter.HITS)).isEqualTo(125);
    assertThat(alpha.total(Counter.SHOTS)).isEqualTo(323);
    assertThat(alpha.field(TabField.BULLETS_FIRED)).hasValue(323);
  }

  @Test
  void tabFieldsOfExample11_1() {
    PlayerLine alpha = only("2026-03-10-214512-supply-round-1.txt", R1);
    assertThat(alpha.nameClean()).isEqualTo("Alpha");
    assertThat(alpha.field(TabField.DAMAGE_GIVEN)).hasValue(2950);
    assertThat(alpha.field(TabField.TIME_PLAYED_PERCENT)).hasValue(793);
    assertThat(alpha.field(TabField.TIME_PLAYED_MINUTES)).hasValue(98);
    assertThat(alpha.field(TabField.TIME_DEAD_RATIO)).hasValue(204);
    assertThat(alpha.field(TabField.KD)).hasValue(15);
    assertThat(alpha.field(TabField.DENIED_PLAYTIME)).hasValue(71);
    assertThat(alpha.field(TabField.USELESS_KILLS)).hasValue(2);
    assertThat(alpha.field(TabField.REVIVES_GIVEN)).hasValue(3);
  }

  @Test
  void unpairedRoundOfExample11_4() {
    PlayerLine echo = only("2026-03-11-220306-te_escape2-round-2.txt", UNPAIRED);
    assertThat(echo.rounds()).isEqualTo(1);
    assertThat(echo.total(Counter.KILLS)).isEqualTo(16);
    assertThat(echo.total(Counter.DEATHS)).isEqualTo(10);
    assertThat(echo.field(TabField.TIME_PLAYED_MINUTES)).hasValue(97);
    assertThat(echo.field(TabField.DENIED_PLAYTIME)).hasValue(38);
  }

  @Test
  void abortedRoundOfExample11_5() {
    String file = "2026-03-12-200001-etl_sp_delivery-round-2.txt";
    assertThat(read(file, ABORTED).header().playTimeText()).hasValue("-8123456");
    assertThat(read(file, ABORTED).header().nextTimeLimit()).isEqualTo("71:05");
    PlayerLine foxtrot = only(file, ABORTED);
    assertThat(foxtrot.team()).isEqualTo(2);
    assertThat(foxtrot.total(Counter.KILLS)).isEqualTo(1);
    assertThat(foxtrot.field(TabField.TIME_PLAYED_MINUTES)).hasValue(12);
  }

  private static PlayerLine only(String file, String text) {
    StatsContent.Report report = read(file, text);
    assertThat(report.tabFields()).isEqualTo(38);
    assertThat(report.remarks()).isEqualTo(FileRemarks.NONE);
    assertThat(report.players()).hasSize(1);
    return report.players().get(0);
  }

  private static StatsContent.Report read(String file, String text) {
    byte[] bytes = text.replace('|', '\t').getBytes(US_ASCII);
    return (StatsContent.Report) StatsFileReader.read(name(file), bytes);
  }

  @SuppressWarnings("EnumOrdinal") // weapons are declared in bit order
  private static int[] weapon(PlayerLine player, Weapon weapon) {
    int[] numbers = new int[Counter.COUNT];
    for (Counter counter : Counter.values()) {
      numbers[counter.ordinal()] = player.weapon(weapon.ordinal(), counter);
    }
    return numbers;
  }
}
