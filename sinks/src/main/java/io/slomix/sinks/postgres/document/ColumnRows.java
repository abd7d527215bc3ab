package io.slomix.sinks.postgres.document;

import com.fasterxml.jackson.core.JsonGenerator;
import io.slomix.sinks.postgres.document.row.DocumentRow;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Collects the rows of a part by column, each column as one PostgreSQL array literal: a third of
 * the size of objects, and the database makes the rows by {@code unnest} (decision 0009).
 *
 * <p>Texts are always quoted, quotes and backslashes in them escaped, so that no name can end its
 * own element.
 */
final class ColumnRows implements DocumentRow {

  private final Map<String, StringBuilder> columns = new LinkedHashMap<>();

  @Override
  public ColumnRows begin() {
    return this;
  }

  @Override
  public void end() {
    // A column knows its rows.
  }

  @Override
  public ColumnRows text(String column, String value) {
    StringBuilder literal = next(column);
    if (value == null) {
      literal.append("NULL");
      return this;
    }
    literal.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        literal.append('\\');
      }
      literal.append(c);
    }
    literal.append('"');
    return this;
  }

  @Override
  public ColumnRows literal(String column, String number) {
    next(column).append(number == null ? "NULL" : number);
    return this;
  }

  @Override
  public ColumnRows flag(String column, Boolean value) {
    next(column).append(value == null ? "NULL" : value ? "t" : "f");
    return this;
  }

  /** Writes the part, as null when it has no rows. */
  void writeTo(JsonGenerator json, String part) throws IOException {
    if (columns.isEmpty()) {
      json.writeNullField(part);
      return;
    }
    json.writeObjectFieldStart(part);
    for (Map.Entry<String, StringBuilder> column : columns.entrySet()) {
      json.writeStringField(column.getKey(), column.getValue().append('}').toString());
    }
    json.writeEndObject();
  }

  private StringBuilder next(String column) {
    StringBuilder literal = columns.get(column);
    if (literal == null) {
      literal = new StringBuilder("{");
      columns.put(column, literal);
      return literal;
    }
    return literal.append(',');
  }
}
