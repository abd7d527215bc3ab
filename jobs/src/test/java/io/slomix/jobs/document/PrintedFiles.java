package io.slomix.jobs.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.evening.round.MergedRounds;
import io.slomix.model.result.RoundResult;
import io.slomix.sinks.postgres.document.RoundDocumentJson;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Files as a text prints them, tabs as bars, and the rows that they are stored as. */
final class PrintedFiles {

  private static final Pattern FILE_NAME = Pattern.compile("\\S+-round-\\d\\.txt");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, JsonNode> documents = new HashMap<>();

  private PrintedFiles(Map<String, byte[]> files) {
    for (RoundResult round : DecidedFiles.of(files).rounds()) {
      documents.put(
          round.file().file(),
          tree(RoundDocumentJson.write(MergedRounds.ofFile(round, StatsRules.DEFAULT))));
    }
  }

  /** Reads printed files: a name on a line of its own, then the lines of the file. */
  static Map<String, byte[]> read(String resource) throws IOException {
    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    try (InputStream in = PrintedFiles.class.getResourceAsStream(resource)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", 0)) {
        if (FILE_NAME.matcher(line).matches()) {
          text = new StringBuilder();
          texts.put(line, text);
        } else {
          text.append(line.replace('|', '\t')).append('\n');
        }
      }
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    texts.forEach((name, t) -> files.put(name, t.toString().getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  /** What becomes of files of one server. */
  static PrintedFiles decided(Map<String, byte[]> files) {
    return new PrintedFiles(files);
  }

  /** The stored row of a file. */
  JsonNode file(String file) {
    return row(file, "files", "file", file);
  }

  /** The stored row of a player of the round of a file. */
  JsonNode player(String file, String key) {
    return row(file, "players", "player_key", key);
  }

  /** The stored match totals of a player of a round 2 without round 1. */
  JsonNode unpairedTotal(String file, String key) {
    return row(file, "unpaired_totals", "player_key", key);
  }

  /** The reports of counter resets in the round of a file, by player. */
  Map<String, JsonNode> resets(String file) {
    Map<String, JsonNode> resets = new LinkedHashMap<>();
    part(file, "resets").forEach(row -> resets.put(row.get("player_key").asText(), row));
    return resets;
  }

  /** Weapons of a player as printed: hits/shots/kills/deaths/headshots, in file order. */
  Map<String, String> weapons(String file, String key) {
    Map<String, String> weapons = new LinkedHashMap<>();
    for (JsonNode row : part(file, "weapons")) {
      if (row.get("player_key").asText().equals(key)) {
        weapons.put(
            row.get("weapon").asText(),
            "%s/%s/%s/%s/%s"
                .formatted(
                    row.get("hits"),
                    row.get("shots"),
                    row.get("kills"),
                    row.get("deaths"),
                    row.get("headshots")));
      }
    }
    return weapons;
  }

  /**
   * Holds a row against what a text prints: {@code column=value}, separated by blanks. A number is
   * rounded half up to as many decimals as are printed.
   */
  static void assertHolds(JsonNode row, String printed) {
    Map<String, String> wanted = new LinkedHashMap<>();
    Map<String, String> found = new LinkedHashMap<>();
    for (String word : printed.strip().split("\\s+", -1)) {
      String column = word.substring(0, word.indexOf('='));
      String value = word.substring(column.length() + 1);
      wanted.put(column, value);
      found.put(column, asPrinted(row.path(column), value));
    }
    assertThat(found).isEqualTo(wanted);
  }

  private static String asPrinted(JsonNode stored, String printed) {
    if (!stored.isNumber() || printed.equals("null")) {
      return stored.isMissingNode() ? "no such column" : stored.asText();
    }
    int decimals = new BigDecimal(printed).scale();
    return stored.decimalValue().setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  private JsonNode row(String file, String part, String column, String value) {
    for (JsonNode row : part(file, part)) {
      if (row.get(column).asText().equals(value)) {
        return row;
      }
    }
    return JsonNodeFactory.instance.missingNode();
  }

  private Iterable<? extends JsonNode> part(String file, String part) {
    JsonNode rows = documents.get(file).get(part);
    return rows.isArray() ? rows : DocumentColumns.rows(rows);
  }

  private static JsonNode tree(String document) {
    try {
      return JSON.readTree(document);
    } catch (JsonProcessingException e) {
      throw new AssertionError(document, e);
    }
  }
}
