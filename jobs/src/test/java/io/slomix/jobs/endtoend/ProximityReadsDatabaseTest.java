package io.slomix.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captures of the sample evening by the names of readers (consumers 5.7, compat 4.2). */
class ProximityReadsDatabaseTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL = "(3650)";

  @TempDir private static Path temp;
  private static RunDatabase database;
  private static Connection reader;

  @BeforeAll
  static void backfillTheSampleEvening() throws Exception {
    Path games = temp.resolve("games");
    HostileEvening.write(
        games,
        SampleEvening.evidence(SampleOptions.eventfulEvening(5))
            .map(file -> new GameFile("", file.name(), file.content()))
            .toList());
    new Runs(temp.resolve("data")).backfill(games);
    database = RunDatabase.open(temp.resolve("data"), Optional.empty());
    reader = database.access().connect("test");
    try (Statement statement = reader.createStatement()) {
      statement.execute("set role slomix_web");
    }
  }

  @AfterAll
  static void close() throws Exception {
    reader.close();
    database.close();
  }

  @Test
  void everyReadingIsReadyForTheWholeTimeAndEmptyForAnotherDay() throws Exception {
    for (String function :
        List.of(
            "proximity_summary",
            "proximity_duos",
            "proximity_buckets",
            "proximity_hotzones",
            "proximity_movers",
            "proximity_teamplay",
            "proximity_trades_summary")) {
      assertThat(json("select web." + function + ALL).get("ready").asBoolean())
          .as(function)
          .isTrue();
      JsonNode nothing = json("select web." + function + "(30, '1999-01-01')");
      assertThat(nothing.get("status").asText()).as(function).isEqualTo("prototype");
    }
  }

  @Test
  void theSummaryHasTheFieldsOfItsPayload() throws Exception {
    JsonNode summary = json("select web.proximity_summary" + ALL);
    List<String> names = new ArrayList<>();
    summary.fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .contains(
            "total_engagements",
            "avg_distance_m",
            "crossfire_events",
            "hotzones",
            "avg_duration_ms",
            "avg_attackers",
            "escape_rate_pct",
            "kill_rate_pct",
            "unique_players",
            "avg_track_distance_m",
            "avg_speed",
            "avg_sprint_pct",
            "avg_time_to_first_move_ms",
            "sample_rounds",
            "top_duos");
    assertThat(summary.get("kill_rate_pct").asDouble()).isEqualTo(100);
    assertThat(summary.get("total_engagements").asLong())
        .isEqualTo(number("select count(*) from compat.combat_engagement"));
  }

  @Test
  void withinARoundBucketsAreMinutes() throws Exception {
    long start = number("select max(round_start_unix) from web.proximity_scopes");
    JsonNode buckets = json("select web.proximity_buckets(3650, null, null, null, " + start + ")");
    assertThat(buckets.get("bucket").asText()).isEqualTo("minute");
    assertThat(buckets.get("buckets").get(0).get("bucket_label").asText()).endsWith(" min");
    assertThat(json("select web.proximity_buckets" + ALL).get("bucket").asText()).isEqualTo("day");
  }

  @Test
  void everyEngagementHasANumberThatLeadsToIt() throws Exception {
    assertThat(number("select count(*) - count(distinct id) from web.proximity_engagements"))
        .isZero();
    long id = number("select max(id) from compat.combat_engagement");
    JsonNode event = json("select web.proximity_event(" + id + ")");
    assertThat(event.get("id").asLong()).isEqualTo(id);
    assertThat(event.get("position_path")).isNotEmpty();
    assertThat(event.get("attackers")).isNotEmpty();
    assertThat(event.get("strafe").has("target")).isTrue();
  }

  @Test
  void turnsOf40DegreesOverStepsOf5UnitsAreCounted() throws Exception {
    assertThat(strafe("0,0", "10,0", "20,0")).isEqualTo("0");
    assertThat(strafe("0,0", "10,0", "10,10", "0,10")).isEqualTo("2");
    assertThat(strafe("0,0", "10,0", "20,8.3")).isEqualTo("0");
    assertThat(strafe("0,0", "10,0", "20,8.5")).isEqualTo("1");
    assertThat(strafe("0,0", "10,0", "10,4.9")).isEqualTo("0");
    assertThat(strafe("0,0", "-10,1", "-20,0")).isEqualTo("0");
    assertThat(strafe("0,0", "10,0")).isNull();
  }

  /** Turns on a path of points, half a second apart. */
  private static String strafe(String... points) throws SQLException {
    StringBuilder slice = new StringBuilder("[");
    for (int i = 0; i < points.length; i++) {
      String[] xy = points[i].split(",");
      slice.append(i == 0 ? "" : ",");
      slice.append("{\"time\": %d, \"x\": %s, \"y\": %s}".formatted(i * 500, xy[0], xy[1]));
    }
    try (Connection owner = database.access().connect("test");
        Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery("select slomix.strafe('" + slice + "]') ->> 'turns'")) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void aRoundOfTheWriterThatAlwaysSaysOneHasItsRealNumber() throws Exception {
    assertThat(
            number(
                "select count(*) from web.proximity_scopes s"
                    + " join web.rounds_enriched r using (round_id)"
                    + " where s.round_number is distinct from r.round_number"))
        .isZero();
    assertThat(
            number(
                "select count(*) from web.proximity_scopes where round_number = 2"
                    + " and round_start_unix in (select round_start_unix from compat.player_track)"))
        .isPositive();
  }

  @Test
  void killsOfTheSampleAreThoseOfTheStatsFilesWhereNothingWasLost() throws Exception {
    assertThat(number("select count(*) from web.proximity_cross_check")).isPositive();
    assertThat(
            number("select count(*) from web.proximity_cross_check where kills_difference = 0") * 2)
        .isGreaterThan(number("select count(*) from web.proximity_cross_check"));
  }

  @Test
  void everyCompatRelationOfCapturesCanBeRead() throws Exception {
    for (String view :
        texts(
            "select viewname from pg_views where schemaname = 'compat'"
                + " and (viewname like 'proximity%' or viewname in ('combat_engagement',"
                + " 'player_track', 'player_teamplay_stats', 'crossfire_pairs'))")) {
      texts("select * from compat." + view + " limit 1");
    }
    assertThat(number("select count(*) from compat.proximity_kill_outcome")).isPositive();
    JsonNode path = json("select path from compat.player_track order by id limit 1");
    assertThat(path.get(0).get("event").asText()).isEqualTo("spawn");
  }

  private static JsonNode json(String query) throws Exception {
    return JSON.readTree(texts(query).get(0));
  }

  private static long number(String query) throws SQLException {
    return Long.parseLong(texts(query).get(0));
  }

  private static List<String> texts(String query) throws SQLException {
    try (Statement statement = reader.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
