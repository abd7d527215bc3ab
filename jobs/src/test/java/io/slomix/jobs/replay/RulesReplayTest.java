package io.slomix.jobs.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slomix.jobs.document.DecidedFiles;
import io.slomix.jobs.document.DocumentColumns;
import io.slomix.model.correlate.EveningClosed;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.evening.round.MergedRounds;
import io.slomix.model.result.RoundResult;
import io.slomix.sinks.postgres.document.EveningDocumentJson;
import io.slomix.sinks.postgres.document.RoundDocumentJson;
import io.slomix.sinks.postgres.export.ExportFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader, the rules and the documents give the expected tables, cell by cell. */
class RulesReplayTest {

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
    decide(collection);

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

  private void decide(String collection) throws IOException {
    DecidedFiles decided = DecidedFiles.of(Corpus.contents(collection));
    for (EveningClosed evening : decided.evenings()) {
      closed(EveningDocumentJson.write(evening));
    }
    for (RoundResult round : decided.rounds()) {
      round(RoundDocumentJson.write(MergedRounds.ofFile(round, StatsRules.DEFAULT)));
    }
  }

  private void closed(String document) throws IOException {
    JSON.readTree(document).get("files").forEach(f -> files.put(f.get("file").asText(), f));
  }

  private void round(String document) throws IOException {
    JsonNode round = JSON.readTree(document);
    round.get("files").forEach(f -> files.put(f.get("file").asText(), f));
    String file = round.get("round").get("file").asText();
    DocumentColumns.rows(round.get("players"))
        .forEach(p -> players.put(file + "," + p.get("player_key").asText(), p));
    DocumentColumns.rows(round.get("weapons"))
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
