package io.slomix.jobs.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every value of every payload over the sample evening (consumers 5.3-5.6), as it was read and
 * checked once. A change of {@code -Dslomix.golden.write=true} is to be read like a change of code;
 * {@link PayloadArithmeticDatabaseTest} holds the sums against the exported rows.
 */
class WebPayloadGoldenDatabaseTest {

  private static final Path GOLDEN = Path.of("src/test/resources/io/slomix/jobs/web");
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private static final String SESSION = "(select max(session_id) from web.session_list)";
  private static final String ROUND =
      "(select max(round_id) from web.countable_player_rounds where round_number = 2)";
  private static final String PLAYER =
      "(select guid from web.session_players(" + SESSION + ") order by kills desc, guid limit 1)";
  private static final String DATE =
      "(select date from web.session_list where session_id = " + SESSION + ")";

  /** Queries by the name of the golden file; without what depends on the day it is read. */
  private static final Map<String, String> PAYLOADS =
      Map.ofEntries(
          Map.entry("last-session", "web.last_session()"),
          Map.entry("session-graphs", "web.session_graphs(" + SESSION + ")"),
          Map.entry(
              "sessions",
              "(select jsonb_agg(to_jsonb(s) - 'time_ago' order by session_id desc)"
                  + " from web.session_list s)"),
          Map.entry("session-by-date", "web.session_by_date(" + DATE + ")"),
          Map.entry("session-detail", "web.session_detail(" + SESSION + ")"),
          Map.entry("match-detail", "web.match_detail(" + ROUND + ")"),
          Map.entry("round-viz", "web.round_viz(" + ROUND + ")"),
          Map.entry(
              "round-player",
              "web.round_player("
                  + ROUND
                  + ", (select guid8 from web.countable_player_rounds where round_id = "
                  + ROUND
                  + " order by kills desc, player_key limit 1))"),
          Map.entry("player-profile", "web.player_profile(" + PLAYER + ")"),
          Map.entry("lua-webhook", "web.lua_webhook_diagnostics()"),
          Map.entry("round-linkage", "web.round_linkage() - 'generated_at' - 'reasons'"),
          Map.entry("time-audit", "web.time_audit()"),
          Map.entry("spawn-audit", "web.spawn_audit()"),
          Map.entry(
              "awards",
              "(select jsonb_agg(to_jsonb(a) order by line_no, guid)"
                  + " from web.round_awards_named a where round_id = "
                  + ROUND
                  + ")"),
          Map.entry(
              "records", "(select jsonb_agg(to_jsonb(r) order by record) from web.records r)"));

  @TempDir private static Path temp;
  private static SampleWebsite website;

  @BeforeAll
  static void backfillTheSampleEvening() throws Exception {
    website = SampleWebsite.below(temp);
  }

  @AfterAll
  static void close() throws Exception {
    website.close();
  }

  static Iterable<String> payloads() {
    return PAYLOADS.keySet().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void thePayloadHasTheValuesThatWereChecked(String name) throws Exception {
    JsonNode payload = website.json("select " + PAYLOADS.get(name));
    String text = JSON.writeValueAsString(JSON.treeToValue(payload, Object.class)) + "\n";
    Path golden = GOLDEN.resolve(name + ".json");
    if (Boolean.getBoolean("slomix.golden.write")) {
      Files.writeString(golden, text, UTF_8);
    }
    assertThat(text).isEqualTo(Files.readString(golden, UTF_8));
  }
}
