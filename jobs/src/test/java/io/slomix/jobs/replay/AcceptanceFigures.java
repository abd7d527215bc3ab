package io.slomix.jobs.replay;

import static org.junit.jupiter.api.Assumptions.abort;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The acceptance numbers of stats-file 9: for all genuine files as they are printed there, and for
 * the part of the files that is shared.
 */
enum AcceptanceFigures {
  /** Summed over the expected tables of the shared part; its dead time over the raw files. */
  SHARED_PART(
      202,
      1310,
      8780,
      "R1=666 CONTINUOUS=612 UNPAIRED=30",
      """
      rows=666 kills=6225 deaths=6225 headshots=7170 damage_given=1252083 damage_received=1252083
      hits=61419 shots=163127 xp=43712 time_played_seconds=276240
      """,
      """
      rows=612 kills=4407 deaths=4407 headshots=5096 hits=43025 shots=114526
      damage_given=883090 damage_received=883090 team_damage_given=15310
      team_damage_received=15310 gibs=1380 self_kills=1662 team_kills=98 team_gibs=25 xp=31096
      kill_assists=1343 headshot_kills=1121 useful_kills=1770 times_revived=837
      denied_playtime=38146 time_played_seconds=197574 dead_seconds=41593
      """,
      "692.9",
      ""),

  /** Printed in the contract. */
  ALL_FILES(
      291,
      1930,
      13168,
      "R1=975 CONTINUOUS=890 NEW=1 RESET_ROUNDS=1 UNPAIRED=54 ABORTED=6",
      """
      rows=975 kills=9898 deaths=9895 headshots=11178 damage_given=1950838 damage_received=1950533
      hits=95412 shots=256298 xp=69475 time_played_seconds=433602
      """,
      """
      rows=892 kills=7162 deaths=7162 headshots=8184 hits=69209 shots=186279
      damage_given=1419441 damage_received=1419441 team_damage_given=28758
      team_damage_received=28758 gibs=2233 self_kills=2500 team_kills=191 team_gibs=46 xp=49466
      kill_assists=2254 headshot_kills=1802 useful_kills=2880 times_revived=1425
      denied_playtime=61643 time_played_seconds=314280 dead_seconds=67500
      """,
      "1124.6",
      "2025-11-01-231128-etl_sp_delivery-round-1.txt kills 3, damage 305, team damage 0, revives -2");

  private final int files;
  private final long lines;
  private final long weaponRows;
  private final String rowsByClass;
  private final String round1;
  private final String round2;
  private final String deadMinutes;
  private final String unbalanced;

  AcceptanceFigures(
      int files,
      long lines,
      long weaponRows,
      String rowsByClass,
      String round1,
      String round2,
      String deadMinutes,
      String unbalanced) {
    this.files = files;
    this.lines = lines;
    this.weaponRows = weaponRows;
    this.rowsByClass = rowsByClass;
    this.round1 = round1;
    this.round2 = round2;
    this.deadMinutes = deadMinutes;
    this.unbalanced = unbalanced;
  }

  /** The figures of so many files; the calling test is skipped when nobody has added them up. */
  static AcceptanceFigures of(int files) {
    return Arrays.stream(values())
        .filter(figures -> figures.files == files)
        .findFirst()
        .orElseGet(
            () -> abort("skipped: there are no acceptance numbers for %d files".formatted(files)));
  }

  /** Player lines in the files. */
  long lines() {
    return lines;
  }

  /** Stored weapon rows. */
  long weaponRows() {
    return weaponRows;
  }

  /** Stored player rows by class. */
  Map<String, Long> rowsByClass() {
    return numbers(rowsByClass);
  }

  /** Sums over the player rows of files with label 1, by column; {@code rows} is how many. */
  Map<String, Long> round1() {
    return numbers(round1);
  }

  /** Sums over the player rows of paired rounds 2. */
  Map<String, Long> round2() {
    return numbers(round2);
  }

  /** Dead time of paired rounds 2, no row rounded, to a tenth of a minute. */
  String deadMinutes() {
    return deadMinutes;
  }

  /** The rounds that break a conservation law, a line each. */
  String unbalanced() {
    return unbalanced;
  }

  private static Map<String, Long> numbers(String text) {
    Map<String, Long> numbers = new TreeMap<>();
    for (String word : text.strip().split("\\s+", -1)) {
      int equals = word.indexOf('=');
      numbers.put(word.substring(0, equals), Long.valueOf(word.substring(equals + 1)));
    }
    return numbers;
  }
}
