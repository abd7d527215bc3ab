package io.slomix.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** The readings of schema web over the sample evening, with the rights of the website alone. */
class WebReadsDatabaseTest {

  private static final ObjectMapper JSON = new ObjectMapper();

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
    reader = asWebsite();
  }

  @AfterAll
  static void close() throws Exception {
    reader.close();
    database.close();
  }

  private static Connection asWebsite() throws SQLException {
    Connection connection = database.access().connect("test");
    try (Statement statement = connection.createStatement()) {
      statement.execute("set role slomix_web");
    }
    return connection;
  }

  @Test
  void everyViewCanBeReadAndMostHoldRows() throws SQLException {
    List<String> empty = new ArrayList<>();
    for (String view : texts("select viewname from pg_views where schemaname = 'web' order by 1")) {
      if (texts("select 1 from web." + view + " limit 1").isEmpty()) {
        empty.add(view);
      }
    }
    assertThat(empty).isEmpty();
  }

  @Test
  void theTablesOfThePipelineAreClosed() {
    assertThatThrownBy(() -> texts("select server from slomix.round"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void theLastSessionHasTheFieldsOfItsPayload() throws Exception {
    JsonNode session = json("select web.last_session()");
    assertThat(names(session))
        .containsExactlyInAnyOrder(
            "date",
            "gaming_session_id",
            "player_count",
            "rounds",
            "maps",
            "map_counts",
            "matches",
            "scoring",
            "warnings",
            "teams",
            "unassigned_players",
            "stats_checks");
    assertThat(names(session.get("matches").get(0)))
        .containsExactlyInAnyOrder(
            "id", "map_name", "round_number", "duration", "winner", "outcome", "date");
    assertThat(session.get("scoring").get("available").asBoolean()).isTrue();
    assertThat(session.get("teams")).hasSize(2);
    assertThat(names(session.get("teams").get(0).get("players").get(0)))
        .contains(
            "name",
            "guid",
            "kills",
            "deaths",
            "kd",
            "dpm",
            "headshot_kills",
            "time_played_seconds",
            "time_dead_seconds",
            "time_dead_seconds_raw",
            "denied_playtime",
            "gibs",
            "revives_given",
            "times_revived",
            "damage_given",
            "damage_received",
            "useful_kills",
            "double_kills",
            "triple_kills",
            "quad_kills",
            "multi_kills",
            "mega_kills",
            "self_kills",
            "full_selfkills",
            "kill_assists");
  }

  @Test
  void killAssistsOfTheGraphsAddUpToThoseOfTheSession() throws Exception {
    JsonNode graphs =
        json("select web.session_graphs((select max(session_id) from web.session_list))");
    assertThat(names(graphs))
        .containsExactlyInAnyOrder(
            "formula_version", "date", "gaming_session_id", "player_count", "players");
    assertThat(names(graphs.get("players").get(0)))
        .containsExactlyInAnyOrder(
            "name",
            "guid",
            "combat_offense",
            "combat_defense",
            "advanced_metrics",
            "playstyle",
            "dpm_timeline");
    assertThat(names(graphs.get("players").get(0).get("advanced_metrics")))
        .contains("frag_potential", "alive_dpm");
    long ofGraphs = 0;
    for (JsonNode player : graphs.get("players")) {
      ofGraphs += player.get("combat_defense").get("kill_assists").asLong();
    }
    JsonNode session = json("select web.last_session()");
    long ofSession = 0;
    for (JsonNode team : session.get("teams")) {
      for (JsonNode player : team.get("players")) {
        ofSession += player.get("kill_assists").asLong();
      }
    }
    for (JsonNode player : session.get("unassigned_players")) {
      ofSession += player.get("kill_assists").asLong();
    }
    assertThat(ofGraphs).isPositive().isEqualTo(ofSession);
  }

  @Test
  void aRoundIsShownWithItsPlayers() throws Exception {
    String round = "(select max(round_id) from web.countable_player_rounds)";
    JsonNode viz = json("select web.round_viz(" + round + ")");
    assertThat(names(viz))
        .containsExactlyInAnyOrder(
            "round_id",
            "map_name",
            "round_date",
            "round_number",
            "round_label",
            "winner_team",
            "duration_seconds",
            "player_count",
            "players",
            "highlights");
    assertThat(viz.get("player_count").asInt()).isEqualTo(viz.get("players").size()).isPositive();
    JsonNode player =
        json(
            "select web.round_player("
                + round
                + ", '"
                + viz.get("players").get(0).get("guid").asText()
                + "')");
    assertThat(names(player))
        .containsExactlyInAnyOrder(
            "player_name",
            "round",
            "combat",
            "support",
            "objectives",
            "sprees",
            "time",
            "misc",
            "weapons");
  }

  @Test
  void diagnosticsHaveBothTrendsEvenWhenTheyAreOld() throws Exception {
    JsonNode diagnostics = json("select web.lua_webhook_diagnostics()");
    assertThat(names(diagnostics))
        .containsExactlyInAnyOrder(
            "status",
            "counts",
            "linkage_health",
            "r1_r2_coverage",
            "orphans",
            "latest",
            "recent",
            "trends",
            "errors");
    assertThat(diagnostics.get("trends").get("lua_rows_by_day").isArray()).isTrue();
    assertThat(diagnostics.get("trends").get("rounds_without_lua_by_day").isArray()).isTrue();
    assertThat(diagnostics.get("counts").get("total").asInt()).isPositive();
    assertThat(names(json("select web.round_linkage()")))
        .contains("metrics", "breaches", "reasons");
  }

  @Test
  void aSessionHasItsDetail() throws Exception {
    JsonNode detail =
        json("select web.session_detail((select max(session_id) from web.session_list))");
    assertThat(names(detail))
        .containsExactlyInAnyOrder(
            "session_id",
            "date",
            "player_count",
            "round_count",
            "matches",
            "players",
            "scoring",
            "team_matrix");
    assertThat(detail.get("matches")).isNotEmpty();
  }

  @Test
  void whoChangedTeamsIsCountedOnceAndStandsWhereHePlayedMost() throws Exception {
    String sums =
        "select string_agg(p::text, ' ' order by guid) from web.session_players("
            + "(select max(session_id) from web.session_list)) p";
    List<String> before = texts(sums);
    String second =
        "insert into slomix.session_player select server, session_key,"
            + " case team when 'A' then 'B' else 'A' end, guid8, scope, name, 1, 99, revision"
            + " from slomix.session_player where rounds > 1 on conflict do nothing";
    try (Connection owner = database.access().connect("test");
        Statement statement = owner.createStatement()) {
      assertThat(statement.executeUpdate(second)).isPositive();
      assertThat(texts(sums)).isEqualTo(before);
      statement.execute("delete from slomix.session_player where ordinal = 99");
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode json(String sql) throws Exception {
    return JSON.readTree(texts(sql).get(0));
  }

  private static List<String> texts(String sql) throws SQLException {
    try (Statement statement = reader.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
