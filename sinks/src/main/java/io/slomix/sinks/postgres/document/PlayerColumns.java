package io.slomix.sinks.postgres.document;

import io.slomix.model.result.PlayerResult;
import io.slomix.sinks.postgres.document.row.DocumentRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A player's row of {@code player_round} as texts: what is stored, for those who explain it. */
public final class PlayerColumns {

  private PlayerColumns() {}

  /** Column to value, in the order of the document; null when a value is unknown. */
  public static Map<String, String> of(PlayerResult player) {
    TextRow row = new TextRow();
    try {
      PlayerJson.writePlayer(row, player);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return row.values;
  }

  private static final class TextRow implements DocumentRow {

    private final Map<String, String> values = new LinkedHashMap<>();

    @Override
    public TextRow begin() {
      return this;
    }

    @Override
    public void end() {
      // One row is all there is.
    }

    @Override
    public TextRow text(String column, String value) {
      values.put(column, value);
      return this;
    }

    @Override
    public TextRow literal(String column, String number) {
      return text(column, number);
    }

    @Override
    public TextRow flag(String column, Boolean value) {
      return text(column, value == null ? null : value.toString());
    }
  }
}
