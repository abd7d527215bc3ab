package io.slomix.jobs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.slomix.sinks.postgres.export.CanonicalExport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sums of the payloads, made a second time from the exported rows (consumers 5.3, 7). */
class PayloadArithmeticDatabaseTest {

  private static final String SESSION = "(select max(session_id) from web.session_list)";

  @TempDir private static Path temp;
  private static SampleWebsite website;
  private static Map<String, Sums> sumsByGuid;

  /** What a player did in the counted rounds of the evening. */
  private static final class Sums {
    private final Map<String, Long> byColumn = new HashMap<>();
    private long deadCapped;
    private long luaPlayed;
    private long luaDead;
    private int rounds;

    private void add(Map<String, String> row) {
      for (Map.Entry<String, String> cell : row.entrySet()) {
        if (cell.getValue().matches("-?\\d{1,15}")) {
          byColumn.merge(cell.getKey(), Long.parseLong(cell.getValue()), Long::sum);
        }
      }
      deadCapped +=
          Math.min(
              Long.parseLong(row.get("dead_seconds")),
              Long.parseLong(row.get("time_played_seconds")));
      rounds++;
    }

    private void addLua(long played, long dead) {
      luaPlayed += played;
      luaDead += Math.min(dead, played);
    }

    private long of(String column) {
      return byColumn.getOrDefault(column, 0L);
    }
  }

  @BeforeAll
  static void backfillTheSampleEvening() throws Exception {
    website = SampleWebsite.below(temp);
    Path export = temp.resolve("export");
    new CanonicalExport(website.database().access()).writeTo(export);
    Map<String, String> counted =
        rows(export.resolve("rounds.csv")).stream()
            .filter(row -> row.get("counted").matches("t|true|1"))
            .collect(Collectors.toMap(row -> row.get("file"), row -> row.get("round_fingerprint")));
    assertThat(counted).isNotEmpty();
    Map<String, Long> deadByRoundAndGuid =
        rows(export.resolve("spawns.csv")).stream()
            .collect(
                Collectors.toMap(
                    row -> row.get("round_fingerprint") + row.get("guid8"),
                    row -> Long.parseLong(row.get("dead_seconds"))));
    sumsByGuid = new TreeMap<>();
    for (Map<String, String> row : rows(export.resolve("players.csv"))) {
      if (counted.containsKey(row.get("file")) && !row.get("is_bot").matches("t|true|1")) {
        Sums sums = sumsByGuid.computeIfAbsent(row.get("guid8"), guid -> new Sums());
        sums.add(row);
        Long dead = deadByRoundAndGuid.get(counted.get(row.get("file")) + row.get("guid8"));
        if (dead != null) {
          sums.addLua(Long.parseLong(row.get("time_played_seconds")), dead);
        }
      }
    }
  }

  @AfterAll
  static void close() throws Exception {
    website.close();
  }

  @Test
  void theLastSessionHasTheSumsOfTheRows() throws Exception {
    JsonNode session = website.json("select web.last_session()");
    List<JsonNode> players = new ArrayList<>();
    session.get("teams").forEach(team -> team.get("players").forEach(players::add));
    session.get("unassigned_players").forEach(players::add);
    assertThat(players).hasSize(sumsByGuid.size());
    for (JsonNode player : players) {
      Sums sums = sumsByGuid.get(player.get("guid").asText());
      for (String column :
          List.of(
              "kills",
              "deaths",
              "headshot_kills",
              "time_played_seconds",
              "denied_playtime",
              "gibs",
              "revives_given",
              "times_revived",
              "damage_given",
              "damage_received",
              "useful_kills",
              "self_kills",
              "full_selfkills",
              "kill_assists")) {
        assertThat(player.get(column).asLong()).as(column).isEqualTo(sums.of(column));
      }
      assertThat(player.get("double_kills").asLong()).isEqualTo(sums.of("multikill_2x"));
      assertThat(player.get("mega_kills").asLong()).isEqualTo(sums.of("multikill_6x"));
      assertThat(player.get("time_dead_seconds").asLong()).isEqualTo(sums.deadCapped);
      assertThat(player.get("time_dead_seconds_raw").asLong()).isEqualTo(sums.of("dead_seconds"));
      assertThat(player.get("dpm").decimalValue())
          .isEqualByComparingTo(
              ratio(60 * sums.of("damage_given"), sums.of("time_played_seconds"), 1));
      assertThat(player.get("kd").decimalValue())
          .isEqualByComparingTo(
              sums.of("deaths") == 0
                  ? BigDecimal.valueOf(sums.of("kills"))
                  : ratio(sums.of("kills"), sums.of("deaths"), 2));
    }
  }

  @Test
  void theGraphsHaveTheFormulasOfTheContract() throws Exception {
    JsonNode graphs = website.json("select web.session_graphs(" + SESSION + ")");
    assertThat(graphs.get("players")).hasSize(sumsByGuid.size());
    for (JsonNode player : graphs.get("players")) {
      Sums sums = sumsByGuid.get(player.get("guid").asText());
      JsonNode advanced = player.get("advanced_metrics");
      long played = sums.of("time_played_seconds");
      // (kills + 0.5 * assists) / minutes * 10
      assertThat(advanced.get("frag_potential").decimalValue())
          .isEqualByComparingTo(
              ratio(600 * (2 * sums.of("kills") + sums.of("kill_assists")), 2 * played, 1));
      assertThat(advanced.get("alive_dpm").decimalValue())
          .isEqualByComparingTo(
              ratio(60 * sums.of("damage_given"), Math.max(1, played - sums.deadCapped), 1));
      assertThat(advanced.get("damage_efficiency").decimalValue())
          .isEqualByComparingTo(
              ratio(
                  100 * sums.of("damage_given"),
                  sums.of("damage_given") + sums.of("damage_received"),
                  1));
      assertThat(advanced.get("time_denied").decimalValue())
          .isEqualByComparingTo(ratio(60 * sums.of("denied_playtime"), played, 1));
      assertThat(advanced.get("rounds_played").asInt()).isEqualTo(sums.rounds);
      assertThat(player.get("combat_defense").get("kill_assists").asLong())
          .isEqualTo(sums.of("kill_assists"));
      assertThat(player.get("dpm_timeline")).hasSize(sums.rounds);
    }
  }

  @Test
  void aProfileIsTheSumOfARound() throws Exception {
    for (Map.Entry<String, Sums> player : sumsByGuid.entrySet()) {
      JsonNode stats =
          website.json("select web.player_profile('" + player.getKey() + "')").get("stats");
      assertThat(stats.get("games").asInt()).isEqualTo(player.getValue().rounds);
      assertThat(stats.get("kills").asLong()).isEqualTo(player.getValue().of("kills"));
      assertThat(stats.get("total_xp").asLong()).isEqualTo(player.getValue().of("xp"));
      assertThat(stats.get("wins").asInt() + stats.get("losses").asInt())
          .isLessThanOrEqualTo(player.getValue().rounds);
    }
  }

  @Test
  void sharesOfTimeAliveComeFromBothSourcesWhereEachTells() throws Exception {
    JsonNode detail = website.json("select web.session_detail(" + SESSION + ")");
    for (JsonNode player : detail.get("players")) {
      Sums sums = sumsByGuid.get(player.get("guid").asText());
      long played = sums.of("time_played_seconds");
      BigDecimal stats = ratio(100 * (played - sums.deadCapped), played, 1);
      BigDecimal lua = ratio(100 * (sums.luaPlayed - sums.luaDead), sums.luaPlayed, 1);
      assertThat(player.get("alive_pct").decimalValue()).isEqualByComparingTo(stats);
      assertThat(player.get("alive_pct_lua").decimalValue()).isEqualByComparingTo(lua);
      assertThat(player.get("alive_pct_diff").decimalValue())
          .isEqualByComparingTo(stats.subtract(lua));
      assertThat(player.get("alive_pct_drift").asBoolean())
          .isEqualTo(stats.subtract(lua).abs().compareTo(BigDecimal.valueOf(2)) > 0);
      assertThat(player.get("accuracy").decimalValue())
          .isEqualByComparingTo(ratio(100 * sums.of("hits"), sums.of("shots"), 1));
    }
  }

  private static BigDecimal ratio(long dividend, long divisor, int places) {
    return divisor == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(dividend)
            .divide(BigDecimal.valueOf(divisor), places, RoundingMode.HALF_UP);
  }

  private static List<Map<String, String>> rows(Path csv) throws Exception {
    CsvSchema header = CsvSchema.emptySchema().withHeader();
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper().readerForMapOf(String.class).with(header).readValues(csv.toFile())) {
      return rows.readAll();
    }
  }
}
