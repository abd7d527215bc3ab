package io.slomix.sinks.postgres.sink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Makes sure that a text can become a {@code jsonb} value at all. Pure.
 *
 * <p>The cast happens before our function is entered, so that a text that PostgreSQL refuses (NUL
 * characters, half a surrogate pair, no JSON) would fail the job, be replayed and fail it again,
 * for ever. Such a document is replaced by a small one without its parts: the function refuses that
 * one for its missing columns, and it lands in quarantine like every other refused document.
 */
final class StorableJson {

  /** How much of an unstorable document is kept, in characters. */
  private static final int EXCERPT = 2_000;

  /** PostgreSQL's numeric ends at ten to the 131 071st; nothing of ours is longer than this. */
  private static final int LONGEST_NUMBER = 100;

  /** A column of paths may be one very long text: a capture is up to 64 MiB. */
  private static final int LONGEST_TEXT = 256 << 20;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
          .build();

  private StorableJson() {}

  /** The document as it is, or its replacement. */
  static String of(DocumentKind kind, SinkDocument document) {
    return isStorable(document.json()) ? document.json() : replacement(kind, document);
  }

  static boolean isStorable(String json) {
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      int depth = 1;
      while (depth > 0) {
        JsonToken token = parser.nextToken();
        if (token == null || !isStorable(parser, token)) {
          return false;
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      }
      return parser.nextToken() == null;
    } catch (JsonProcessingException notJson) {
      return false;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static boolean isStorable(JsonParser parser, JsonToken token) throws IOException {
    if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
      return isText(parser.getText());
    }
    if (token.isNumeric()) {
      String number = parser.getText();
      return number.length() <= LONGEST_NUMBER && !number.matches(".*[eE][+-]?[0-9]{4,}");
    }
    return true;
  }

  private static boolean isText(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private static String replacement(DocumentKind kind, SinkDocument document) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("server", harmless(document.server()));
      json.writeStringField(kind.keyName(), harmless(document.key()));
      json.writeStringField("unstorable", harmless(document.json()));
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static String harmless(String text) {
    String excerpt = text.substring(0, Math.min(text.length(), EXCERPT));
    StringBuilder kept = new StringBuilder(excerpt.length());
    excerpt
        .codePoints()
        .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
