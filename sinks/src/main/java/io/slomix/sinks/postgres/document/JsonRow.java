package io.slomix.sinks.postgres.document;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;

/** Writes one JSON object column by column; nulls are written, so that keys can be checked. */
final class JsonRow {

  private final JsonGenerator json;

  JsonRow(JsonGenerator json) {
    this.json = json;
  }

  JsonRow begin() throws IOException {
    json.writeStartObject();
    return this;
  }

  void end() throws IOException {
    json.writeEndObject();
  }

  JsonRow text(String column, String value) throws IOException {
    json.writeStringField(column, value);
    return this;
  }

  JsonRow word(String column, Enum<?> value) throws IOException {
    return text(column, value == null ? null : value.name());
  }

  JsonRow number(String column, Number value) throws IOException {
    if (value == null) {
      json.writeNullField(column);
    } else if (value instanceof BigDecimal decimal) {
      json.writeNumberField(column, decimal);
    } else {
      json.writeNumberField(column, value.longValue());
    }
    return this;
  }

  JsonRow number(String column, OptionalInt value) throws IOException {
    return number(column, value.isPresent() ? (Integer) value.getAsInt() : null);
  }

  JsonRow flag(String column, Boolean value) throws IOException {
    if (value == null) {
      json.writeNullField(column);
    } else {
      json.writeBooleanField(column, value);
    }
    return this;
  }

  JsonRow texts(String column, List<String> values) throws IOException {
    json.writeArrayFieldStart(column);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
    return this;
  }
}
