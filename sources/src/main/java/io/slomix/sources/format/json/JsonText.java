package io.slomix.sources.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.slomix.sources.format.json.JsonReading.Document;
import io.slomix.sources.format.json.JsonReading.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON strictly (lua-round-event 6.1), with one exception that real writers need: control
 * characters may stand in strings unescaped.
 *
 * <p>Guarantee: total. Numbers are not converted, so their length costs nothing; deeper nesting
 * than {@value #DEEPEST} is refused.
 */
public final class JsonText {

  /** Deepest nesting that is read; real messages have five levels. */
  public static final int DEEPEST = 64;

  private static final int LONGEST_TOKEN = 1 << 21;
  private static final List<String> WORDS = List.of("true", "false", "null");
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          // Hostile names would fill a table that outlives the document.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_TOKEN)
                  .maxStringLength(LONGEST_TOKEN)
                  .maxNameLength(LONGEST_TOKEN)
                  .build())
          .build();

  private JsonText() {}

  /** Reads a text that is to be one JSON value, blanks around it allowed. */
  public static JsonReading read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        return new Fault(true, text.length(), "nothing but blanks");
      }
      JsonValue value = value(parser);
      if (parser.nextToken() != null) {
        int offset = (int) parser.currentTokenLocation().getCharOffset();
        return new Fault(false, offset, "more follows after the end of the JSON");
      }
      return new Document(value);
    } catch (JsonProcessingException e) {
      return fault(text, e);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can always be read", e);
    }
  }

  private static JsonValue value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> fields(parser);
      case START_ARRAY -> items(parser);
      case VALUE_STRING -> new JsonValue.Text(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          new JsonValue.Literal(parser.getText());
      case VALUE_NULL -> JsonValue.Empty.NULL;
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException(token + " begins no value");
    };
  }

  private static JsonValue fields(JsonParser parser) throws IOException {
    Map<String, JsonValue> byName = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      byName.put(name, value(parser));
    }
    return new JsonValue.Fields(byName);
  }

  private static JsonValue items(JsonParser parser) throws IOException {
    List<JsonValue> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser));
    }
    return new JsonValue.Items(values);
  }

  private static Fault fault(String text, JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return new Fault(false, offset(e), "nested deeper than " + DEEPEST + " levels");
    }
    int offset = offset(e);
    return e instanceof JsonEOFException || offset >= endOfComplete(text)
        ? new Fault(true, text.length(), "the text ends before the JSON is complete")
        : new Fault(false, offset, "no JSON from here on");
  }

  /** Where the text ends, the beginning of a word that JSON has left out. */
  private static int endOfComplete(String text) {
    int end = text.stripTrailing().length();
    int word = end;
    while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    String tail = text.substring(word, end);
    return WORDS.stream().anyMatch(known -> known.startsWith(tail)) ? word : end;
  }

  private static int offset(JsonProcessingException e) {
    return e.getLocation() == null ? 0 : (int) Math.max(0, e.getLocation().getCharOffset());
  }
}
