package io.slomix.sources.format.stats;

import static io.slomix.sources.format.stats.InventedStatsFile.fields;
import static io.slomix.sources.format.stats.InventedStatsFile.ofTwoPlayers;
import static io.slomix.sources.format.stats.InventedStatsFile.player;
import static io.slomix.sources.format.stats.InventedStatsFile.supply;
import static io.slomix.sources.format.stats.InventedStatsFile.withHeader;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.stats.Counter;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.StatsContent;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a readable file gives: header, names, weapons. */
class StatsFileReaderTest {

  @Test
  void headerOfNineFieldsHasPlayTime() {
    var header = supply().report().header();
    assertThat(header.serverName()).isEqualTo("^1Public ^7Server");
    assertThat(header.map()).isEqualTo("supply");
    assertThat(header.config()).isEqualTo("legacy3");
    assertThat(header.round()).isEqualTo("1");
    assertThat(header.defender()).isEqualTo("1");
    assertThat(header.winner()).isEqualTo("2");
    assertThat(header.timeLimit()).isEqualTo("12:00");
    assertThat(header.nextTimeLimit()).isEqualTo("9:45");
    assertThat(header.playTimeText()).hasValue("585312");
  }

  @Test
  void headerOfEightFieldsHasNoPlayTime() {
    var header = withHeader("S\\supply\\legacy3\\1\\1\\\\12:00\\9:45").report().header();
    assertThat(header.winner()).isEmpty();
    assertThat(header.nextTimeLimit()).isEqualTo("9:45");
    assertThat(header.playTimeText()).isEmpty();
  }

  @Test
  void furtherHeaderFieldsAreIgnored() {
    var header = withHeader(InventedStatsFile.HEADER + "\\new\\newer").report().header();
    assertThat(header).isEqualTo(supply().report().header());
  }

  @Test
  void headerAloneIsReportWithoutPlayers() {
    StatsContent.Report report = supply().report();
    assertThat(report.players()).isEmpty();
    assertThat(report.tabFields()).isZero();
  }

  @Test
  void playersKeepFileOrderAndLineNumbers() {
    var players = ofTwoPlayers().report().players();
    assertThat(players).extracting(PlayerLine::guid8).containsExactly("AAAA1111", "BBBB2222");
    assertThat(players).extracting(PlayerLine::lineNumber).containsExactly(2, 3);
  }

  @Test
  void nameIsKeptRawAndClean() {
    PlayerLine alpha = ofTwoPlayers().report().players().get(0);
    assertThat(alpha.nameRaw()).isEqualTo("^1Al^7pha");
    assertThat(alpha.nameClean()).isEqualTo("Alpha");
  }

  @Test
  void backslashesInTheNameShiftNoField() {
    PlayerLine line = only("AAAA1111\\a\\b\\\\c\\2\\3\\0 " + fields(38));
    assertThat(line.guid8()).isEqualTo("AAAA1111");
    assertThat(line.nameRaw()).isEqualTo("a\\b\\\\c");
    assertThat(line.rounds()).isEqualTo(2);
    assertThat(line.team()).isEqualTo(3);
  }

  @Test
  void tabInTheNameIsNoField() {
    assertThat(only(player("AAAA1111", "a\tb", "0", 38)).nameRaw()).isEqualTo("a\tb");
  }

  @Test
  void guidAndNameMayBeEmpty() {
    PlayerLine line = only(player("", "", "0", 38));
    assertThat(line.guid8()).isEmpty();
    assertThat(line.nameRaw()).isEmpty();
  }

  @Test
  void weaponsFollowInBitOrder() {
    PlayerLine bravo = ofTwoPlayers().report().players().get(1);
    assertThat(bravo.weaponMask()).isEqualTo(24);
    assertThat(bravo.weapon(3, Counter.HITS)).isEqualTo(1);
    assertThat(bravo.weapon(3, Counter.HEADSHOTS)).isEqualTo(5);
    assertThat(bravo.weapon(4, Counter.SHOTS)).isEqualTo(7);
    assertThat(bravo.weapon(4, Counter.DEATHS)).isEqualTo(9);
    assertThat(bravo.hasWeapon(5)).isFalse();
  }

  @Test
  void maskWithoutBitsHasNoWeapons() {
    assertThat(only(player("AAAA1111", "a", "0", 38)).weaponCounters()).isEmpty();
  }

  @Test
  void allBitsOfTheMaskCountUnsignedOrSigned() {
    String numbers =
        IntStream.range(0, 160).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    for (String mask : new String[] {"4294967295", "-1"}) {
      PlayerLine line = only(player("AAAA1111", "a", mask + " " + numbers, 38));
      assertThat(line.weaponMask()).isEqualTo(-1);
      assertThat(line.weapon(31, Counter.HEADSHOTS)).isEqualTo(159);
    }
  }

  @Test
  void blanksBetweenNumbersMayRepeat() {
    PlayerLine line = only("AAAA1111\\a\\0\\1\\ 8  48 160 6   4 6" + fields(38));
    assertThat(line.weaponCounters()).containsExactly(48, 160, 6, 4, 6);
  }

  @Test
  void wholeNumbersMayHaveZeroDecimalsAndSigns() {
    PlayerLine line = only("AAAA1111\\a\\1.0\\2.0\\8.0 48.0 160 6 -4 6 " + fields(38));
    assertThat(line.rounds()).isEqualTo(1);
    assertThat(line.team()).isEqualTo(2);
    assertThat(line.weaponCounters()).containsExactly(48, 160, 6, -4, 6);
  }

  private static PlayerLine only(String line) {
    return supply().line(line).report().players().get(0);
  }
}
