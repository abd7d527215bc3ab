package io.slomix.jobs.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.model.correlate.DecidedEvening;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evening.WholeEvening;
import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evening.round.MergedRounds;
import io.slomix.model.evidence.ArtifactClassifier;
import io.slomix.sinks.postgres.document.EveningDocumentJson;
import io.slomix.sinks.postgres.document.RoundDocumentJson;
import io.slomix.sources.decode.LegDecoder;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL ignores unknown keys and takes missing ones as null: so the keys are compared here.
 */
class DocumentColumnsDatabaseTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Ljubljana");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path data;

  @Test
  void theKeysOfEveryPartOfADocumentAreTheColumnsOfItsTable() throws Exception {
    Map<String, Set<String>> keys = new TreeMap<>();
    DecidedEvening evening = WholeEvening.decide("sample", ZONE, StatsRules.DEFAULT, evidence());
    for (RoundFacts facts : evening.rounds()) {
      collect(
          keys,
          "round",
          RoundDocumentJson.write(MergedRounds.resolve(facts, StatsRules.DEFAULT, ZONE)));
    }
    collect(keys, "evening", EveningDocumentJson.write(evening.closed()));

    Map<String, Set<String>> columns = columns();
    assertThat(keys.keySet()).isEqualTo(columns.keySet());
    columns.forEach((part, names) -> assertThat(keys.get(part)).as(part).containsAll(names));
    keys.forEach(
        (part, names) -> {
          Set<String> known = new TreeSet<>(columns.get(part));
          known.addAll(List.of("round_fingerprint", "aliases"));
          assertThat(known).as(part).containsAll(names);
        });
  }

  /** An eventful evening with a damaged file, so that every part has rows. */
  private static List<LegEvidence> evidence() {
    List<LegEvidence> evidence = new ArrayList<>();
    SampleEvening.evidence(SampleOptions.eventfulEvening(5))
        .forEach(file -> evidence.add(decoded(file.name(), file.content())));
    byte[] damaged = "no header".getBytes(StandardCharsets.UTF_8);
    evidence.add(decoded("2026-03-13-230000-supply-round-1.txt", damaged));
    return evidence;
  }

  private static LegEvidence decoded(String name, byte[] content) {
    return LegDecoder.decode(ArtifactClassifier.classify(name, content), name, content)
        .orElseThrow();
  }

  private static void collect(Map<String, Set<String>> keys, String document, String text)
      throws Exception {
    JSON.readTree(text)
        .properties()
        .forEach(
            part -> {
              String name = document + "." + part.getKey();
              if (part.getValue().isObject()) {
                addKeys(keys, name, part.getValue());
              }
              for (JsonNode row : part.getValue()) {
                if (part.getValue().isArray() && row.isObject()) {
                  addKeys(keys, name, row);
                }
              }
            });
  }

  private static void addKeys(Map<String, Set<String>> keys, String part, JsonNode row) {
    Set<String> names = keys.computeIfAbsent(part, p -> new TreeSet<>());
    row.fieldNames().forEachRemaining(names::add);
  }

  private Map<String, Set<String>> columns() throws Exception {
    Map<String, Set<String>> columns = new TreeMap<>();
    try (RunDatabase database = RunDatabase.open(data, Optional.empty());
        Connection connection = database.access().connect("test");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select document || '.' || part, column_name from slomix.document_columns"
                    + " where from_document")) {
      while (rows.next()) {
        columns.computeIfAbsent(rows.getString(1), p -> new TreeSet<>()).add(rows.getString(2));
      }
    }
    return columns;
  }
}
