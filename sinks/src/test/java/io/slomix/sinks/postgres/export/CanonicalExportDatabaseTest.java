package io.slomix.sinks.postgres.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.DatabaseFaultException;
import io.slomix.sinks.postgres.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The four files, byte by byte, from rows of invented players. */
class CanonicalExportDatabaseTest {

  @RegisterExtension static final TestServer SERVER = new TestServer().migrated();

  private static final String ROUNDS_HEADER =
      "file,stamp,map,label,round_number,status,reason,flags,exclusions,"
          + "counted,paired_with,match_id,instant,round_end,config,defender,winner,"
          + "score_confidence,time_limit_s,header_f8_s,next_limit_s,duration_s,"
          + "duration_source,stopwatch_state,time_to_beat_s,outcome,end_reason,"
          + "layout,max_rounds,players,balanced,residual_kills,residual_damage,"
          + "residual_team_damage,residual_revives";
  private static final String PLAYERS_HEADER =
      "file,player_key,guid8,name_raw,name_clean,is_bot,team,team_raw,rounds,"
          + "class,partial,kills,deaths,headshots,hits,shots,damage_given,"
          + "damage_received,team_damage_given,team_damage_received,gibs,"
          + "self_kills,team_kills,team_gibs,xp,killing_spree,death_spree,"
          + "kill_assists,kill_steals,headshot_kills,objectives_stolen,"
          + "objectives_returned,dynamites_planted,dynamites_defused,times_revived,"
          + "useful_kills,denied_playtime,multikill_2x,multikill_3x,multikill_4x,"
          + "multikill_5x,multikill_6x,useless_kills,full_selfkills,"
          + "repairs_constructions,revives_given,bullets_fired,time_played_minutes,"
          + "time_played_seconds,dead_seconds,alive_percent,"
          + "time_dead_minutes_reported,kd,efficiency,accuracy_all,"
          + "accuracy_bullets,dpm,headshot_pct,headshot_kill_pct,tank_meatshield";
  private static final String WEAPONS_HEADER =
      "file,player_key,guid8,weapon,hits,shots,kills,deaths,headshots";
  private static final String TOTALS_HEADER =
      "match_id,map,player_key,guid8,rounds_played,kills,deaths,headshots,"
          + "hits,shots,damage_given,damage_received,team_damage_given,"
          + "team_damage_received,gibs,self_kills,team_kills,team_gibs,"
          + "time_played_seconds,xp,killing_spree,death_spree,kill_assists,"
          + "kill_steals,headshot_kills,objectives_stolen,objectives_returned,"
          + "dynamites_planted,dynamites_defused,times_revived,useful_kills,"
          + "denied_playtime,multikill_2x,multikill_3x,multikill_4x,multikill_5x,"
          + "multikill_6x,useless_kills,full_selfkills,repairs_constructions,"
          + "revives_given";

  @TempDir Path directory;

  @BeforeEach
  void empty() throws Exception {
    SERVER.execute(
        "truncate slomix.stats_file, slomix.round, slomix.player_round, slomix.weapon_round,"
            + " slomix.unpaired_total");
  }

  private List<String> export(ExportFile file) throws Exception {
    new CanonicalExport(SERVER.access()).writeTo(directory);
    String text = Files.readString(directory.resolve(file.fileName()), UTF_8);
    assertThat(text).endsWith("\n").doesNotContain("\r\n");
    return List.of(text.split("\n"));
  }

  private static void round(String server, String key, String file, int number, String status)
      throws Exception {
    SERVER.execute(
        ("insert into slomix.round (server, round_fingerprint, file, map, round_number, status,"
                + " match_id, round_end, aliases, content_hash, revision)"
                + " values ('%s', '%s', '%s', 'supply', %d, '%s', 'm1', %d, '{}', 'h', 9)")
            .formatted(server, key, file, number, status, number * 1_000));
  }

  private static void player(String server, String key, String player, String more)
      throws Exception {
    SERVER.execute(
        ("insert into slomix.player_round select p.* from jsonb_populate_record("
                + "null::slomix.player_round, jsonb_build_object('server', '%1$s',"
                + " 'round_fingerprint', '%2$s', 'player_key', '%3$s', 'guid8', '%3$s', 'is_bot', false, 'ordinal', 1,"
                + " 'revision', 9) || $j$%4$s$j$) p")
            .formatted(server, key, player, more));
  }

  @Test
  void hasOnlyHeadersWhenThereIsNothing() throws Exception {
    assertThat(export(ExportFile.ROUNDS))
        .containsExactly(
            ROUNDS_HEADER
                + ",server,round_fingerprint,final_winner,final_defender,final_end_reason,"
                + "final_duration_s,final_duration_source,final_start,final_end,"
                + "final_stopwatch_state,legs,fp_start,fp_end,fp_clock,fp_used,confidence,"
                + "label_source,conflicts");
    assertThat(export(ExportFile.PLAYERS))
        .containsExactly(PLAYERS_HEADER + ",server,round_fingerprint");
    assertThat(export(ExportFile.WEAPONS))
        .containsExactly(WEAPONS_HEADER + ",server,round_fingerprint");
    assertThat(export(ExportFile.TOTALS)).containsExactly(TOTALS_HEADER + ",server");
  }

  @Test
  void writesVerdictsWithNullsBooleansAndOneDecimal() throws Exception {
    round("main", "f1", "b.txt", 1, "PAIRED");
    SERVER.execute(
        "update slomix.round set final_winner = 2, final_duration_s = 612.25, final_end = 1612,"
            + " legs = 'stats'",
        "insert into slomix.stats_file (server, file, stamp, map, label, round_number, status, flags,"
            + " counted, duration_s, balanced, residual_kills, round_fingerprint, revision)"
            + " values ('main', 'b.txt', '2026-03-28-235800', 'supply', 1, 1, 'PAIRED', 'CP1252;OF=x', true, 600,"
            + " false, -1, 'f1', 9), ('main', 'B.txt', null, null, null, null, 'REFUSED', null,"
            + " false, null, null, null, null, 9)");
    assertThat(export(ExportFile.ROUNDS).subList(1, 3))
        .containsExactly(
            "B.txt,,,,,REFUSED,,,,0,,,,,,,,,,,,,,,,,,,,,,,,,,main,,,,,,,,,,,,,,,,,",
            "b.txt,2026-03-28-235800,supply,1,1,PAIRED,,CP1252;OF=x,,1,,,,,,,,,,,,600.0,,,,,,,,,0,-1,,,,"
                + "main,f1,2,,,612.3,,,1612,,stats,,,,,,,");
  }

  @Test
  void quotesWhatNeedsItAndChangesNoName() throws Exception {
    round("main", "f1", "a.txt", 1, "PAIRED");
    player("main", "f1", "P1", "{\"name_raw\": \"a,b\", \"name_clean\": \"say \\\"hi\\\"\"}");
    player("main", "f1", "P2", "{\"name_raw\": \"two\\nlines\", \"name_clean\": \"cr\\rhere\"}");
    player("main", "f1", "P3", "{\"name_raw\": \"=1+1\", \"name_clean\": \"Žan 🎯\"}");
    player("main", "f1", "P4", "{\"name_raw\": \"\", \"name_clean\": \" \\\\. \"}");
    new CanonicalExport(SERVER.access()).writeTo(directory);
    String text = Files.readString(directory.resolve("players.csv"));
    assertThat(text)
        .contains("\na.txt,P1,P1,\"a,b\",\"say \"\"hi\"\"\",0,")
        .contains("\na.txt,P2,P2,\"two\nlines\",\"cr\rhere\",0,")
        .contains("\na.txt,P3,P3,=1+1,Žan 🎯,0,")
        .contains("\na.txt,P4,P4,\"\", \\. ,0,");
  }

  @Test
  void writesMetricsWithTheirDecimals() throws Exception {
    round("main", "f1", "a.txt", 1, "PAIRED");
    player(
        "main",
        "f1",
        "P1",
        "{\"time_played_minutes\": 10, \"time_played_seconds\": 600, \"alive_percent\": 80,"
            + "\"time_dead_minutes_reported\": 0.5, \"kd\": 1.5, \"dpm\": 180,"
            + "\"efficiency\": 66.6667, \"tank_meatshield\": 0, \"partial\": true}");
    String row = export(ExportFile.PLAYERS).get(1);
    assertThat(row)
        .startsWith("a.txt,P1,P1,,,0,,,,,1,")
        .endsWith(",10.0,600,,80.0,0.5,1.5000,66.6667,,,180.0000,,,0.0,main,f1");
  }

  @Test
  void sortsByServerAndKeyInCodePointOrder() throws Exception {
    for (String server : List.of("b", "a", "B", "ä")) {
      round(server, "f2", "z.txt", 2, "PAIRED");
      round(server, "f1", "Z.txt", 1, "PAIRED");
      List<String> weapons = List.of("MP40", "COLT", "colt");
      for (String weapon : weapons) {
        SERVER.execute(
            ("insert into slomix.weapon_round (server, round_fingerprint, player_key, weapon, hits,"
                    + " ordinal, revision) values ('%1$s', 'f1', 'P1', '%2$s', 1, %3$d, 9),"
                    + " ('%1$s', 'f2', 'P1', '%2$s', 2, %3$d, 9)")
                .formatted(server, weapon, weapons.indexOf(weapon)));
      }
    }
    assertThat(export(ExportFile.WEAPONS).stream().skip(1).map(row -> row.split(",", -1)))
        .extracting(row -> row[9] + " " + row[0] + " " + row[3])
        .containsExactlyElementsOf(
            Stream.of("B", "a", "b", "ä")
                .flatMap(
                    server ->
                        Stream.of("Z.txt", "z.txt")
                            .flatMap(
                                file ->
                                    Stream.of("COLT", "MP40", "colt")
                                        .map(weapon -> server + " " + file + " " + weapon)))
                .toList());
  }

  @Test
  void addsUpMatches() throws Exception {
    round("main", "f1", "a.txt", 1, "PAIRED");
    round("main", "f2", "b.txt", 2, "PAIRED");
    player("main", "f1", "P1", "{\"kills\": 3, \"deaths\": 2, \"killing_spree\": 4}");
    player("main", "f2", "P1", "{\"kills\": 4, \"killing_spree\": 2}");
    assertThat(export(ExportFile.TOTALS).get(1))
        .startsWith("m1,supply,P1,P1,2,7,,")
        .endsWith(",main");
  }

  @Test
  void givesTheSameBytesHoweverTheRowsCameIn() throws Exception {
    for (int i : new int[] {1, 2, 3}) {
      round("main", "f" + i, i + ".txt", i, "PAIRED");
      player("main", "f" + i, "P" + i, "{\"kills\": " + i + "}");
    }
    List<String> before = export(ExportFile.PLAYERS);
    // Rewritten in another order, as a replay would do, at another revision.
    for (int i : new int[] {2, 3, 1}) {
      SERVER.execute("delete from slomix.player_round where player_key = 'P" + i + "'");
      player("main", "f" + i, "P" + i, "{\"kills\": " + i + "}");
      SERVER.execute("update slomix.player_round set revision = revision + 1");
    }
    assertThat(export(ExportFile.PLAYERS)).isEqualTo(before);
  }

  @Test
  void countsRowsAndLeavesNothingElseInTheDirectory() throws Exception {
    round("main", "f1", "a.txt", 1, "PAIRED");
    player("main", "f1", "P1", "{\"name_raw\": \"two\\nlines\"}");
    Path fresh = directory.resolve("new").resolve("deep");
    Map<String, Long> rows = new LinkedHashMap<>();
    ExportQuery.all().forEach(file -> rows.put(file.fileName(), 0L));
    rows.put(ExportFile.PLAYERS.fileName(), 1L);
    rows.put(ExportFile.TOTALS.fileName(), 1L);
    assertThat(new CanonicalExport(SERVER.access()).writeTo(fresh)).isEqualTo(rows);
    try (Stream<Path> files = Files.list(fresh)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(rows.keySet());
    }
  }

  @Test
  void leavesAnEarlierExportAloneWhenItFails() throws Exception {
    export(ExportFile.ROUNDS);
    DatabaseAccess other = SERVER.server().createDatabase("export_without_schema");
    assertThatThrownBy(() -> new CanonicalExport(other).writeTo(directory))
        .isInstanceOf(DatabaseFaultException.class)
        .hasMessageStartingWith("Exporting failed: ");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files)
          .hasSize(ExportQuery.all().size())
          .allMatch(path -> path.toString().endsWith(".csv"));
    }
  }

  @Test
  void saysWhichDirectoryCannotBeWritten() throws Exception {
    Path file = Files.writeString(directory.resolve("occupied"), "a file");
    assertThatThrownBy(() -> new CanonicalExport(SERVER.access()).writeTo(file))
        .isInstanceOf(ExportNotWrittenException.class)
        .hasMessageContaining("could not be written to " + file);
  }
}
