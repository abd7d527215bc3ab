package io.slomix.sinks.discord.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.sinks.postgres.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** R24 in SQL, at a clock that the test moves. */
class AnnouncementDatabaseTest {

  @RegisterExtension static final TestServer SERVER = new TestServer().migrated();

  private static final String FIRST = "000000000000000a";
  private static final String SECOND = "000000000000000b";

  /** When the first round ended. */
  private static final Instant END = Instant.parse("2026-03-13T20:54:15Z");

  private Connection writer;

  @BeforeEach
  void begin() throws SQLException {
    writer = SERVER.access().connect("test");
    execute(
        "truncate slomix.announcement, slomix.round, slomix.stats_file, slomix.artifact,"
            + " slomix.lua_round cascade",
        "set search_path = slomix",
        "select set_config('slomix.announce', 'round_stats,map_summary', false)");
    at(40);
  }

  @AfterEach
  void end() throws SQLException {
    writer.close();
  }

  @Test
  void aFileWaitsTwentySecondsForTheLuaEventAndIsToldAtOnceWithIt() throws SQLException {
    file(FIRST, 1, END, "ABANDONED", true);
    announce(FIRST);
    assertThat(due()).isEmpty();
    at(60);
    assertThat(due()).containsExactly("round_stats:" + FIRST);
  }

  @Test
  void scenario01_theWebhookFirstMeansOnePostAtOnce() throws SQLException {
    file(FIRST, 1, END, "ABANDONED", true);
    lua(FIRST);
    announce(FIRST);
    assertThat(due()).containsExactly("round_stats:" + FIRST);
  }

  @Test
  void scenario02_aLuaEventWithinTheGraceEndsIt() throws SQLException {
    file(FIRST, 1, END, "ABANDONED", true);
    announce(FIRST);
    at(50);
    lua(FIRST);
    announce(FIRST);
    assertThat(due()).containsExactly("round_stats:" + FIRST);
    assertThat(text("select count(*) from slomix.announcement")).isEqualTo("1");
  }

  @Test
  void scenario03_aLuaEventNinetySecondsLateIsOneEdit() throws SQLException {
    file(FIRST, 1, END, "ABANDONED", true);
    announce(FIRST);
    at(61);
    posted(FIRST);
    assertThat(due()).isEmpty();
    at(130);
    lua(FIRST);
    announce(FIRST);
    assertThat(due()).containsExactly("round_stats:" + FIRST);
    posted(FIRST);
    assertThat(due()).isEmpty();
  }

  @Test
  void scenario04_editsEndAfterADay() throws SQLException {
    file(FIRST, 1, END, "ABANDONED", true);
    announce(FIRST);
    posted(FIRST);
    at(23 * 3_600);
    announce(FIRST);
    assertThat(due()).hasSize(1);
    at(25 * 3_600);
    assertThat(due()).isEmpty();
  }

  @Test
  void whatEndedMoreThanThreeHoursAgoIsNotTold() throws SQLException {
    file(FIRST, 1, END, "ABANDONED", true);
    at(3 * 3_600 + 1);
    announce(FIRST);
    assertThat(text("select count(*) from slomix.announcement")).isEqualTo("0");
  }

  @Test
  void whatABackfillFoundOrALiveSourceFoundTooLateIsNotTold() throws SQLException {
    file(FIRST, 1, END, "ABANDONED", true);
    execute("update slomix.artifact set origin = 'directory:backfill'");
    announce(FIRST);
    execute(
        "update slomix.artifact set origin = 'sftp:live', observed_at = observed_at + interval '4 hours'");
    announce(FIRST);
    assertThat(text("select count(*) from slomix.announcement")).isEqualTo("0");
  }

  @Test
  void aSessionThatAnnouncesNothingTellsNothing() throws SQLException {
    execute("select set_config('slomix.announce', '', false)");
    file(FIRST, 1, END, "ABANDONED", true);
    announce(FIRST);
    assertThat(text("select count(*) from slomix.announcement")).isEqualTo("0");
  }

  @Test
  void aRoundTwoWithoutItsRoundOneWaitsTenMinutesAndIsEditedWhenThatComes() throws SQLException {
    Instant end = END.plusSeconds(240);
    at(280);
    file(SECOND, 2, end, "UNPAIRED", false);
    lua(SECOND);
    announce(SECOND);
    at(280 + 599);
    assertThat(due()).isEmpty();
    at(280 + 601);
    assertThat(due()).containsExactly("round_stats:" + SECOND);
    posted(SECOND);

    file(FIRST, 1, END, "PAIRED", true);
    lua(FIRST);
    execute(
        "update slomix.round set status = 'PAIRED', counted = true, match_id = 'm' where file is not null");
    announce(FIRST);
    announce(SECOND);
    at(280 + 604);
    assertThat(due())
        .containsExactly("round_stats:" + FIRST, "round_stats:" + SECOND, "map_summary:" + SECOND);
  }

  @Test
  void aRoundOneInTimeEndsThePatience() throws SQLException {
    Instant end = END.plusSeconds(240);
    at(280);
    file(SECOND, 2, end, "UNPAIRED", false);
    lua(SECOND);
    announce(SECOND);
    execute("update slomix.round set status = 'PAIRED', counted = true, match_id = 'm'");
    announce(SECOND);
    assertThat(due()).containsExactly("round_stats:" + SECOND);
  }

  @Test
  void aRoundUnderAnotherKeyKeepsItsPost() throws SQLException {
    file(FIRST, 1, END, "ABANDONED", true);
    lua(FIRST);
    announce(FIRST);
    posted(FIRST);
    file(SECOND, 1, END.minusSeconds(1), "ABANDONED", true);
    execute(
        "update slomix.round set aliases = '{"
            + FIRST
            + "}' where round_fingerprint = '"
            + SECOND
            + "'");
    announce(SECOND);
    assertThat(text("select string_agg(post_key || ' ' || state, ',') from slomix.announcement"))
        .isEqualTo("round_stats:" + SECOND + " posted");
  }

  @Test
  void whatCountsNoLongerIsToldAgainButNeverBegun() throws SQLException {
    file(FIRST, 1, END, "ABANDONED", true);
    lua(FIRST);
    announce(FIRST);
    posted(FIRST);
    execute("update slomix.round set counted = false, status = 'SUPERSEDED'");
    announce(FIRST);
    assertThat(due()).containsExactly("round_stats:" + FIRST);
    execute("truncate slomix.announcement");
    announce(FIRST);
    assertThat(due()).isEmpty();
  }

  @Test
  void aFreshEvidenceOfAPostedRoundIsPublished() throws SQLException {
    file(FIRST, 1, END, "ABANDONED", true);
    lua(FIRST);
    announce(FIRST);
    execute(
        "insert into slomix.evidence (server, kind, name, sha256, bucket, scope, revision, state,"
            + " link_status, round_fingerprint) values ('main', 'STATS', 'x', 'y', 'ACCEPTED', 's',"
            + " 1, 'enriched', 'linked', '"
            + FIRST
            + "')");
    assertThat(text("select state from slomix.evidence_now")).isEqualTo("enriched");
    posted(FIRST);
    assertThat(text("select state from slomix.evidence_now")).isEqualTo("published");
    execute("delete from slomix.evidence");
  }

  @Test
  void onePosterWorksAtATime() throws Exception {
    try (DatabaseOutbox first = DatabaseOutbox.open(SERVER.access()).orElseThrow()) {
      assertThat(first.due()).isEmpty();
      assertThat(DatabaseOutbox.open(SERVER.access())).isEmpty();
    }
  }

  /** Moves the clock to so many seconds after the end of the first round. */
  private void at(int seconds) throws SQLException {
    execute("select set_config('slomix.clock', '" + END.plusSeconds(seconds) + "', false)");
  }

  private void file(String fingerprint, int number, Instant end, String status, boolean counted)
      throws SQLException {
    String name = "file-" + fingerprint + "-round-" + number + ".txt";
    execute(
        "insert into slomix.stats_file (server, file, map, round_number, status, counted, revision)"
            + " values ('main', '%s', 'supply', %d, '%s', %b, 1)"
                .formatted(name, number, status, counted),
        "insert into slomix.round (server, round_fingerprint, file, map, round_number, status, counted,"
            + " match_id, round_end, content_hash, revision) values ('main', '%s', '%s', 'supply', %d,"
                .formatted(fingerprint, name, number)
            + " '%s', %b, 'm', %d, 'h', 1)".formatted(status, counted, end.getEpochSecond()),
        "insert into slomix.artifact (server, kind, name, sha256, size_bytes, observed_at, origin)"
            + " values ('main', 'STATS', '%s', 'd', 1, '%s', 'sftp:live')"
                .formatted(name, end.plusSeconds(10)));
  }

  private void lua(String fingerprint) throws SQLException {
    execute(
        "insert into slomix.lua_round select (jsonb_populate_record(null::slomix.lua_round,"
            + " jsonb_build_object('server', 'main', 'round_fingerprint', '"
            + fingerprint
            + "', 'map', 'supply', 'winner', 1, 'defender', 1, 'aborted', false, 'ghost', false,"
            + " 'pause_count', 0, 'pause_seconds', 0, 'pauses', '[]'::jsonb, 'warmup_seconds', 0,"
            + " 'surrender_team', 0, 'axis_score', 0, 'allies_score', 0, 'axis_players', '[]'::jsonb,"
            + " 'allies_players', '[]'::jsonb, 'source', 'stats_ready', 'remarks', '{}'::text[],"
            + " 'revision', 1))).*");
  }

  private void announce(String fingerprint) throws SQLException {
    execute("select slomix.announce_round('main', '" + fingerprint + "')");
  }

  private void posted(String fingerprint) throws SQLException {
    execute(
        "update slomix.announcement set state = 'posted', posted_version = wanted_version"
            + " where round_fingerprint = '"
            + fingerprint
            + "'");
  }

  private List<String> due() throws SQLException {
    try (Statement statement = writer.createStatement();
        ResultSet rows =
            statement.executeQuery("select post_key from slomix.due_announcements()")) {
      List<String> due = new ArrayList<>();
      while (rows.next()) {
        due.add(rows.getString(1));
      }
      return due;
    }
  }

  private String text(String sql) throws SQLException {
    try (Statement statement = writer.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private void execute(String... statements) throws SQLException {
    try (Statement statement = writer.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
