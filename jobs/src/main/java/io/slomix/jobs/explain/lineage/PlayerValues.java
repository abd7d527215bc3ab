package io.slomix.jobs.explain.lineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.slomix.model.result.PlayerResult;
import io.slomix.model.result.RoundResult;
import io.slomix.sinks.postgres.document.RoundDocumentJson;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A player row as the rules make it: the values of the document that the database is given, so that
 * nothing can be explained that is not stored.
 */
public final class PlayerValues {

  /** Keeps every decimal as it is written: 2.0000 is not 2.0. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final String KEY = "player_key";

  private final Map<String, String> values;

  private PlayerValues(Map<String, String> values) {
    this.values = values;
  }

  /** The row of a player. */
  public static PlayerValues of(RoundResult round, PlayerResult player) {
    Map<String, String> values = new LinkedHashMap<>();
    for (JsonNode row : document(round).get("players")) {
      if (row.get(KEY).asText().equals(player.outcome().key())) {
        row.properties().forEach(column -> values.put(column.getKey(), text(column.getValue())));
      }
    }
    return new PlayerValues(values);
  }

  /** The columns in table order, without the key. */
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(values.keySet());
    columns.remove(KEY);
    return columns;
  }

  /** A value as text, null when it is unknown. */
  public String value(String column) {
    return values.get(column);
  }

  private static JsonNode document(RoundResult round) {
    try {
      return JSON.readTree(RoundDocumentJson.write(round));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String text(JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
  }
}
