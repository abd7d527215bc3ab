package io.slomix.jobs.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slomix.model.correlate.DecidedEvening;
import io.slomix.model.correlate.EveningDecision;
import io.slomix.model.correlate.Evenings;
import io.slomix.model.correlate.EvidenceReview;
import io.slomix.model.correlate.RoundFacts;
import io.slomix.model.correlate.StatsEvidence;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.evidence.Sha256;
import io.slomix.model.result.RoundResolution;
import io.slomix.sinks.postgres.document.EveningDocumentJson;
import io.slomix.sinks.postgres.document.RoundDocumentJson;
import io.slomix.sinks.postgres.export.ExportFile;
import io.slomix.sources.format.stats.StatsDecoder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader, the rules and the documents give the expected tables, cell by cell. */
class RulesReplayTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Ljubljana");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, JsonNode> files = new TreeMap<>();
  private final Map<String, JsonNode> players = new TreeMap<>();
  private final Map<String, JsonNode> weapons = new TreeMap<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "real-stats",
        "edge",
        "examples",
        "refused",
        "s1_normal",
        "s2_reconnects",
        "s3_surrender_pause_restart",
        "s4_midnight_same_map",
        "s5_sprint_defects",
        "s6_bots"
      })
  void everyCellOfTheExpectedTablesIsReproduced(String collection) throws IOException {
    decide(evidence(Corpus.statsFiles(collection)));

    List<String> differences = new ArrayList<>();
    compare(differences, Corpus.expected(collection, ExportFile.ROUNDS).rows(), files, "file");
    compare(
        differences,
        Corpus.expected(collection, ExportFile.PLAYERS).rows(),
        players,
        "file",
        "player_key");
    compare(
        differences,
        Corpus.expected(collection, ExportFile.WEAPONS).rows(),
        weapons,
        "file",
        "player_key",
        "weapon");
    assertThat(differences).isEmpty();
  }

  private static List<StatsEvidence> evidence(Path directory) throws IOException {
    List<StatsEvidence> evidence = new ArrayList<>();
    try (Stream<Path> paths = Files.list(directory)) {
      for (Path path : paths.sorted().toList()) {
        String name = path.getFileName().toString();
        if (name.endsWith(".txt") && !name.endsWith("-endstats.txt")) {
          byte[] bytes = Files.readAllBytes(path);
          evidence.add(
              StatsEvidence.of(
                  name, Sha256.hex(bytes), bytes.length, StatsDecoder.decode(name, bytes)));
        }
      }
    }
    return evidence;
  }

  private void decide(List<StatsEvidence> evidence) throws IOException {
    for (StatsEvidence item : evidence) {
      if (item.fileName().isEmpty()) {
        closed(
            EveningDocumentJson.write(
                EvidenceReview.ofRefusedName("main", item.name(), List.of(item))));
      }
    }
    for (List<StatsEvidence> evening : Evenings.cut(evidence, ZONE)) {
      DecidedEvening decided = EveningDecision.decide("main", ZONE, StatsRules.DEFAULT, evening);
      for (RoundFacts facts : decided.rounds()) {
        round(RoundDocumentJson.write(RoundResolution.resolve(facts, StatsRules.DEFAULT)));
      }
      closed(EveningDocumentJson.write(decided.closed()));
    }
  }

  private void closed(String document) throws IOException {
    JSON.readTree(document).get("files").forEach(f -> files.put(f.get("file").asText(), f));
  }

  private void round(String document) throws IOException {
    JsonNode round = JSON.readTree(document);
    round.get("files").forEach(f -> files.put(f.get("file").asText(), f));
    String file = round.get("round").get("file").asText();
    round.get("players").forEach(p -> players.put(file + "," + p.get("player_key").asText(), p));
    round
        .get("weapons")
        .forEach(
            w ->
                weapons.put(
                    file + "," + w.get("player_key").asText() + "," + w.get("weapon").asText(), w));
  }

  private static void compare(
      List<String> differences,
      List<Map<String, String>> expected,
      Map<String, JsonNode> actual,
      String... key) {
    for (Map<String, String> row : expected) {
      String id = String.join(",", Stream.of(key).map(row::get).toList());
      JsonNode found = actual.get(id);
      if (found == null) {
        differences.add(id + ": missing");
        continue;
      }
      row.forEach(
          (column, value) -> {
            boolean compared = !List.of(key).contains(column);
            if (compared && !same(value, found.get(column))) {
              differences.add(
                  id + " " + column + ": expected " + value + ", was " + found.get(column));
            }
          });
    }
    if (actual.size() != expected.size()) {
      differences.add(actual.size() + " rows instead of " + expected.size());
    }
  }

  private static boolean same(String expected, JsonNode actual) {
    if (actual == null) {
      return false;
    }
    if (actual.isNull()) {
      return expected.isEmpty();
    }
    if (actual.isBoolean()) {
      return expected.equals(actual.booleanValue() ? "1" : "0");
    }
    return actual.isNumber()
        ? !expected.isEmpty() && actual.decimalValue().compareTo(new BigDecimal(expected)) == 0
        : expected.equals(actual.asText());
  }
}
