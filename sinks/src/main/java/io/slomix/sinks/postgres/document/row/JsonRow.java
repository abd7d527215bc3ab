package io.slomix.sinks.postgres.document.row;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Writes one JSON object column by column; nulls are written, so that keys can be checked. */
public final class JsonRow implements DocumentRow {

  private final JsonGenerator json;

  public JsonRow(JsonGenerator json) {
    this.json = json;
  }

  @Override
  public JsonRow begin() throws IOException {
    json.writeStartObject();
    return this;
  }

  @Override
  public void end() throws IOException {
    json.writeEndObject();
  }

  @Override
  public JsonRow text(String column, String value) throws IOException {
    json.writeStringField(column, value);
    return this;
  }

  @Override
  public JsonRow literal(String column, String number) throws IOException {
    json.writeFieldName(column);
    if (number == null) {
      json.writeNull();
    } else {
      json.writeNumber(number);
    }
    return this;
  }

  @Override
  public JsonRow flag(String column, Boolean value) throws IOException {
    if (value == null) {
      json.writeNullField(column);
    } else {
      json.writeBooleanField(column, value);
    }
    return this;
  }

  public JsonRow texts(String column, List<String> values) throws IOException {
    json.writeArrayFieldStart(column);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
    return this;
  }
}
