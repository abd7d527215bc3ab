package io.slomix.jobs.explain.stored;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slomix.jobs.explain.text.StoredRound;
import io.slomix.sinks.postgres.access.DatabaseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Reads the rows that the database holds of a round. */
public final class StoredRows {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PLAYERS =
      """
      select p.player_key, to_jsonb(p)::text
        from slomix.player_round p where p.server = ? and p.round_fingerprint = ?
      """;

  private StoredRows() {}

  /** The rows of a round; none when the file belongs to no round. */
  public static StoredRound of(Connection connection, RoundReference reference)
      throws DatabaseException {
    if (reference.fingerprint().isEmpty()) {
      return StoredRound.ABSENT;
    }
    try (PreparedStatement statement = connection.prepareStatement(PLAYERS)) {
      statement.setString(1, reference.server());
      statement.setString(2, reference.fingerprint().get());
      Map<String, Map<String, String>> players = new TreeMap<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          players.put(rows.getString(1), values(rows.getString(2)));
        }
      }
      return new StoredRound(reference.number(), true, players);
    } catch (SQLException e) {
      throw DatabaseException.of("Reading the rows of the round", e);
    }
  }

  private static Map<String, String> values(String json) throws SQLException {
    try {
      Map<String, String> values = new HashMap<>();
      for (Map.Entry<String, JsonNode> column : JSON.readTree(json).properties()) {
        JsonNode value = column.getValue();
        values.put(column.getKey(), value.isNull() ? null : value.asText());
      }
      return values;
    } catch (JsonProcessingException impossible) {
      throw new SQLException("the database wrote JSON that cannot be read", impossible);
    }
  }
}
