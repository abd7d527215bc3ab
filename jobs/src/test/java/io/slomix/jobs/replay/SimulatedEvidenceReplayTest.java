package io.slomix.jobs.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slomix.sinks.postgres.export.ExportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** All sources of the simulated evenings, through the commands, against what really happened. */
@TestInstance(Lifecycle.PER_CLASS)
class SimulatedEvidenceReplayTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LIVE_SCENARIO = "s3_surrender_pause_restart";
  private static final Map<String, String> END_REASONS =
      Map.of("objective", "OBJECTIVE", "surrender", "SURRENDER", "timelimit", "NORMAL");

  private final Map<String, Path> scenarios = new TreeMap<>();
  private final Map<String, JsonNode> truths = new TreeMap<>();
  private CorpusExport export;

  @BeforeAll
  void backfill(@TempDir Path temp) throws IOException {
    try (Stream<Path> all = Files.list(Corpus.directory("simulated"))) {
      for (Path scenario : all.filter(Files::isDirectory).toList()) {
        String name = scenario.getFileName().toString();
        scenarios.put(name, scenario);
        truths.put(name, JSON.readTree(scenario.resolve("truth.json").toFile()).get("rounds"));
      }
    }
    export = CorpusExport.ofDirectories(scenarios, temp);
  }

  @Test
  void twoArtifactsShareARoundExactlyWhenTruthPutsThemIntoOne() throws IOException {
    for (String scenario : scenarios.keySet()) {
      Map<String, String> keys = new HashMap<>();
      for (Map<String, String> row : export.table(scenario, ExportFile.LINKS).rows()) {
        keys.put(row.get("artifact"), row.get("round_fingerprint"));
      }
      Map<String, String> owners = new HashMap<>();
      for (JsonNode round : truths.get(scenario)) {
        String place = scenario + " " + round.get("key").asText();
        Set<String> found = new HashSet<>();
        for (String file : filesOf(round)) {
          assertThat(keys).as(place).containsKey(file);
          found.add(keys.get(file));
        }
        assertThat(found).as(place).hasSizeLessThanOrEqualTo(1).doesNotContain("");
        for (String key : found) {
          assertThat(owners.put(key, place)).as(place).isNull();
        }
      }
    }
  }

  @Test
  void whatTheLuaRowsSayIsWhatHappened() throws IOException {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (String scenario : scenarios.keySet()) {
      List<Map<String, String>> rows = export.table(scenario, ExportFile.LUA_ROUNDS).rows();
      for (JsonNode round : truths.get(scenario)) {
        Map<String, String> row = rowOf(rows, round);
        boolean told =
            round.get("files").path("webhooks").size() + round.get("files").path("gametimes").size()
                > 0;
        if (row == null) {
          if (told) {
            differences.add(scenario + " " + round.get("key").asText() + ": no Lua row");
          }
          continue;
        }
        compared++;
        wanted(round)
            .forEach(
                (column, value) -> {
                  if (!value.equals(row.get(column))) {
                    differences.add(
                        "%s %s: %s is %s, not %s"
                            .formatted(
                                scenario,
                                round.get("key").asText(),
                                column,
                                row.get(column),
                                value));
                  }
                });
      }
    }
    assertThat(differences).isEmpty();
    assertThat(compared).isGreaterThan(40);
  }

  @Test
  void otherSourcesChangeNoColumnOfTheStatsLeg() throws IOException {
    Map<ExportFile, List<String>> keys =
        Map.of(
            ExportFile.ROUNDS, List.of("file"),
            ExportFile.PLAYERS, List.of("file", "player_key"),
            ExportFile.WEAPONS, List.of("file", "player_key", "weapon"),
            ExportFile.TOTALS, List.of("match_id", "player_key"));
    TableDifferences differences = new TableDifferences();
    for (String scenario : scenarios.keySet()) {
      for (ExportFile file : keys.keySet()) {
        differences.compare(
            scenario + '/' + file.fileName(),
            keys.get(file),
            Corpus.expected(scenario, file),
            export.table(scenario, file));
      }
    }
    assertThat(differences.lines()).isEmpty();
  }

  @Test
  void filesThatComeShuffledToARunThatIsLiveGiveTheSameBytes(@TempDir Path temp) throws Exception {
    List<Path> files = evidenceBelow(scenarios.get(LIVE_SCENARIO));
    Collections.shuffle(files, new Random(20260317));
    assertLiveEqualsBackfill(files, temp);
  }

  @Test
  void filesThatComeAsTheServerWroteThemGiveTheSameBytes(@TempDir Path temp) throws Exception {
    Map<String, Long> written = new HashMap<>();
    for (JsonNode round : truths.get(LIVE_SCENARIO)) {
      for (JsonNode kind : round.get("files")) {
        for (JsonNode file : kind) {
          long at = file.path("created_unix_ms").asLong(file.path("sent_unix_ms").asLong());
          written.put(baseName(file), at);
        }
      }
    }
    List<Path> files = evidenceBelow(scenarios.get(LIVE_SCENARIO));
    assertThat(files).allMatch(file -> written.containsKey(file.getFileName().toString()));
    files.sort(Comparator.comparing(file -> written.get(file.getFileName().toString())));
    assertLiveEqualsBackfill(files, temp);
  }

  private void assertLiveEqualsBackfill(List<Path> files, Path temp) throws IOException {
    Map<String, Path> one = Map.of(LIVE_SCENARIO, scenarios.get(LIVE_SCENARIO));
    CorpusExport backfilled = CorpusExport.ofDirectories(one, temp.resolve("backfill"));
    Path watched = Files.createDirectories(temp.resolve("watched"));
    CorpusExport live = CorpusExport.ofLive(LIVE_SCENARIO, watched, temp.resolve("live"), files);
    assertThat(live.directory()).isDirectoryContaining("glob:**/proximity_player_tracks.csv");
    try (Stream<Path> all = Files.list(backfilled.directory())) {
      for (Path file : all.toList()) {
        assertThat(live.directory().resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void theTeamsOfTheLuaRowsStoodThereAtTheEnd() throws IOException {
    int compared = 0;
    for (String scenario : scenarios.keySet()) {
      List<Map<String, String>> rows = export.table(scenario, ExportFile.LUA_ROUNDS).rows();
      for (JsonNode round : truths.get(scenario)) {
        Map<String, String> row = rowOf(rows, round);
        if (row != null) {
          compared++;
          String place = scenario + " " + round.get("key").asText();
          assertThat(guids(row.get("axis_players"))).as(place).isEqualTo(guidsAtTheEnd(round, 1));
          assertThat(guids(row.get("allies_players"))).as(place).isEqualTo(guidsAtTheEnd(round, 2));
        }
      }
    }
    assertThat(compared).isGreaterThan(40);
  }

  @Test
  void theKillsOfTheCapturesAreThoseThatHappened() throws IOException {
    int compared = 0;
    CsvTable fights = CsvTable.read(export.directory().resolve("proximity_engagements.csv"));
    Map<String, Map<String, Integer>> found = new HashMap<>();
    for (Map<String, String> fight : fights.rows()) {
      if (!fight.get("killer_guid").isEmpty() && fight.get("friendly_kill").equals("f")) {
        String capture = fight.get("server") + " " + fight.get("artifact");
        found
            .computeIfAbsent(capture, c -> new TreeMap<>())
            .merge(fight.get("killer_guid") + " " + fight.get("target_guid"), 1, Integer::sum);
      }
    }
    for (String scenario : scenarios.keySet()) {
      for (JsonNode round : truths.get(scenario)) {
        for (JsonNode file : round.get("files").path("proximity")) {
          String capture = scenario + " " + baseName(file);
          assertThat(found.getOrDefault(capture, Map.of())).as(capture).isEqualTo(kills(round));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(40);
  }

  private static Map<String, Integer> kills(JsonNode round) {
    Map<String, Integer> kills = new TreeMap<>();
    for (JsonNode kill : round.get("kill_log")) {
      if (kill.get("kind").asText().equals("enemy")) {
        String killer = kill.get("killer").asText().strip();
        kills.merge(killer + " " + kill.get("victim").asText().strip(), 1, Integer::sum);
      }
    }
    return kills;
  }

  private static Set<String> guids(String players) throws IOException {
    Set<String> guids = new HashSet<>();
    JSON.readTree(players).forEach(player -> guids.add(player.get("guid").asText()));
    return guids;
  }

  private static Set<String> guidsAtTheEnd(JsonNode round, int side) {
    Set<String> guids = new HashSet<>();
    for (JsonNode player : round.get("players")) {
      if (player.get("present_at_end").asBoolean() && player.get("side_last").asInt() == side) {
        guids.add(player.get("guid").asText().strip());
      }
    }
    return guids;
  }

  private static List<Path> evidenceBelow(Path scenario) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String leg : List.of("gamestats", "endstats", "gametimes", "webhooks", "proximity")) {
      try (Stream<Path> all = Files.list(scenario.resolve(leg))) {
        all.filter(path -> path.toString().matches(".*\\.(txt|json)")).sorted().forEach(files::add);
      }
    }
    return files;
  }

  /** The files of a round. */
  private static Set<String> filesOf(JsonNode round) {
    Set<String> files = new HashSet<>();
    for (String leg : List.of("gamestats", "endstats", "gametimes", "webhooks", "proximity")) {
      for (JsonNode file : round.get("files").path(leg)) {
        files.add(baseName(file));
      }
    }
    return files;
  }

  private static String baseName(JsonNode file) {
    String path = file.get("file").asText();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The script's clock may be a second beside that of the simulation. */
  private static Map<String, String> rowOf(List<Map<String, String>> rows, JsonNode round) {
    long end = round.get("round_end_unix").asLong();
    return rows.stream()
        .filter(row -> row.get("map").equals(round.get("map").asText()))
        .filter(row -> Math.abs(Long.parseLong(row.get("round_end_unix")) - end) <= 1)
        .findFirst()
        .orElse(null);
  }

  private static Map<String, String> wanted(JsonNode round) {
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put("round_start_unix", round.get("round_start_unix").asText());
    wanted.put("pause_count", round.get("pause_count").asText());
    boolean completed = round.get("status").asText().equals("completed");
    if (completed) {
      wanted.put("round_number", round.get("round_number").asText());
      wanted.put("winner", round.get("winner_side").asText());
      wanted.put("defender", round.get("defender_side").asText());
      wanted.put("end_reason", END_REASONS.get(round.get("end_reason").asText()));
    } else {
      wanted.put("aborted", "1");
    }
    return wanted;
  }
}
