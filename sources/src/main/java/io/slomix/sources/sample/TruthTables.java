package io.slomix.sources.sample;

import io.slomix.sources.sample.counters.CounterValues;
import io.slomix.sources.sample.counters.SampleWeapon;
import io.slomix.sources.sample.counters.Tally;
import io.slomix.sources.sample.counters.WeaponCounts;
import io.slomix.sources.sample.truth.PlayerTruth;
import io.slomix.sources.sample.truth.SampleFile;
import io.slomix.sources.sample.truth.SampleRound;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The truth as tables: {@code truth-rounds.csv}, {@code truth-players.csv}, {@code
 * truth-weapons.csv}. Instants are epoch milliseconds, sides 1 and 2, booleans 1 and 0; the columns
 * {@code real_*} say what happened, those without prefix what a correct reader finds.
 */
final class TruthTables implements AutoCloseable {
  private static final String ROUND_KEY = "server,match,number,file";

  private final BufferedWriter rounds;
  private final BufferedWriter players;
  private final BufferedWriter weapons;

  TruthTables(Path directory) throws IOException {
    rounds =
        open(
            directory.resolve("truth-rounds.csv"),
            ROUND_KEY
                + ",story,map,label,status,start_ms,end_ms,duration_ms,limit_s,next_limit_s,"
                + "defender,winner,ending,players,balanced,residual_kills,residual_damage,"
                + "residual_team_damage,residual_revives");
    players =
        open(
            directory.resolve("truth-players.csv"),
            ROUND_KEY
                + ",guid8,name,side,team,rounds,class,partial,"
                + counterColumns("")
                + ","
                + counterColumns("real_"));
    weapons =
        open(
            directory.resolve("truth-weapons.csv"),
            ROUND_KEY + ",guid8,weapon,hits,shots,kills,deaths,headshots");
  }

  void add(SampleRound round) throws IOException {
    write(rounds, roundRow(round));
    for (PlayerTruth player : round.players()) {
      List<Object> row = keyOf(round);
      row.addAll(List.of(player.guid8(), player.name(), player.side(), player.team()));
      row.addAll(List.of(player.rounds(), player.expectedClass(), player.partial() ? 1 : 0));
      addCounters(row, player.recorded());
      addCounters(row, player.real());
      write(players, row);
      addWeapons(round, player);
    }
  }

  @Override
  public void close() throws IOException {
    try (rounds;
        players;
        weapons) {
      rounds.flush();
    }
  }

  private static List<Object> roundRow(SampleRound round) {
    List<Object> row = keyOf(round);
    row.addAll(List.of(round.story(), round.map(), round.label(), round.status()));
    row.addAll(List.of(round.start().toEpochMilli(), round.end().toEpochMilli()));
    row.addAll(List.of(round.durationMs(), round.limitSeconds(), round.nextLimitSeconds()));
    row.addAll(List.of(round.defender(), round.winner(), round.ending(), round.players().size()));
    row.addAll(List.of(round.balanced() ? 1 : 0, round.residualKills(), round.residualDamage()));
    row.addAll(List.of(round.residualTeamDamage(), round.residualRevives()));
    return row;
  }

  /** One row for every weapon that is in the line of the file. */
  private void addWeapons(SampleRound round, PlayerTruth player) throws IOException {
    for (SampleWeapon weapon : SampleWeapon.values()) {
      if (!player.onFile().weapon(weapon).isBlank()) {
        WeaponCounts counts = player.recorded().weapon(weapon);
        List<Object> row = keyOf(round);
        row.addAll(List.of(player.guid8(), weapon, counts.hits(), counts.shots()));
        row.addAll(List.of(counts.kills(), counts.deaths(), counts.headshots()));
        write(weapons, row);
      }
    }
  }

  private static List<Object> keyOf(SampleRound round) {
    String file = round.file().map(SampleFile::name).orElse("");
    return new ArrayList<>(List.of(round.server(), round.matchOrdinal(), round.number(), file));
  }

  private static String counterColumns(String prefix) {
    List<String> names = new ArrayList<>(List.of("kills", "deaths", "headshots", "hits", "shots"));
    for (Tally tally : Tally.values()) {
      names.add(tally.label());
    }
    return names.stream().map(prefix::concat).collect(Collectors.joining(","));
  }

  private static void addCounters(List<Object> row, CounterValues counters) {
    row.addAll(List.of(counters.kills(), counters.deaths(), counters.headshots()));
    row.addAll(List.of(counters.hits(), counters.shots()));
    row.addAll(counters.tallies());
  }

  private static BufferedWriter open(Path file, String header) throws IOException {
    BufferedWriter writer = Files.newBufferedWriter(file);
    writer.write(header);
    writer.write('\n');
    return writer;
  }

  private static void write(BufferedWriter table, List<Object> row) throws IOException {
    table.write(row.stream().map(TruthTables::cell).collect(Collectors.joining(",")));
    table.write('\n');
  }

  private static String cell(Object value) {
    String text = value.toString();
    boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
