package io.slomix.sinks.postgres.capture;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Collects the rows of one table and hands them on in parts of at most 4 MB (design 4). A part says
 * where its rows begin, so that writing it twice changes nothing.
 */
final class PartWriter {

  /** Characters of values in a part; a row may pass it, and then it is the last of its part. */
  static final int LARGEST_PART = 1 << 20;

  private final CaptureIdentity identity;
  private final CaptureTable table;
  private final Consumer<String> parts;
  private List<ArrayLiteral> columns;
  private int firstRow = 1;
  private int rows;

  PartWriter(CaptureIdentity identity, CaptureTable table, Consumer<String> parts) {
    this.identity = identity;
    this.table = table;
    this.parts = parts;
    begin();
  }

  /** Adds a row: a value for each column of the table. */
  void add(List<?> values) {
    if (values.size() != columns.size()) {
      throw new IllegalArgumentException(
          "%d values for %d columns of %s".formatted(values.size(), columns.size(), table.name()));
    }
    int size = 0;
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).add(values.get(i));
      size += columns.get(i).length();
    }
    rows++;
    if (size >= LARGEST_PART) {
      flush();
    }
  }

  /** Hands on what is left; returns how many rows there were. */
  int finish() {
    if (rows > 0) {
      flush();
    }
    return firstRow - 1;
  }

  private void begin() {
    columns = new ArrayList<>();
    table.columns().forEach(column -> columns.add(new ArrayLiteral()));
    rows = 0;
  }

  private void flush() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = CaptureIdentity.JSON.createGenerator(text)) {
      json.writeStartObject();
      identity.write(json);
      json.writeStringField("table", table.name());
      json.writeNumberField("first_row", firstRow);
      json.writeObjectFieldStart("columns");
      for (int i = 0; i < columns.size(); i++) {
        json.writeStringField(table.columns().get(i), columns.get(i).literal());
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    parts.accept(text.toString());
    firstRow += rows;
    begin();
  }
}
