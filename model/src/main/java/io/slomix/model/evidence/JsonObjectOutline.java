package io.slomix.model.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The field names of one JSON object, and its plain text values, found in a single pass.
 *
 * <p>Only good for telling kinds of files apart: escapes are left as they stand, nested values are
 * skipped by their brackets, and nothing is validated. The readers of the formats parse strictly.
 */
final class JsonObjectOutline {
  private final byte[] bytes;

  /** Value null: the field is there and holds no string. */
  private final Map<String, String> textByField = new HashMap<>();

  private int at;

  private JsonObjectOutline(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns the outline when the bytes hold exactly one object, brackets closed. */
  static Optional<JsonObjectOutline> of(byte[] bytes) {
    JsonObjectOutline outline = new JsonObjectOutline(bytes);
    return outline.scan() ? Optional.of(outline) : Optional.empty();
  }

  boolean has(String field) {
    return textByField.containsKey(field);
  }

  Optional<String> text(String field) {
    return Optional.ofNullable(textByField.get(field));
  }

  private boolean scan() {
    if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB) {
      at = 3; // byte order mark
    }
    if (!take('{')) {
      return false;
    }
    if (take('}')) {
      return atEnd();
    }
    do {
      if (!field()) {
        return false;
      }
    } while (take(','));
    return take('}') && atEnd();
  }

  private boolean field() {
    String name = string();
    if (name == null || !take(':')) {
      return false;
    }
    skipBlanks();
    if (at < bytes.length && bytes[at] == '"') {
      String text = string();
      textByField.put(name, text);
      return text != null;
    }
    textByField.put(name, null);
    return skipValue();
  }

  /** Moves behind a value that is no string: to the comma or bracket that ends it. */
  private boolean skipValue() {
    int depth = 0;
    while (at < bytes.length) {
      byte b = bytes[at];
      if (b == '"') {
        if (string() == null) {
          return false;
        }
        continue;
      }
      if (depth == 0 && (b == ',' || b == '}')) {
        return true;
      }
      depth += b == '{' || b == '[' ? 1 : b == '}' || b == ']' ? -1 : 0;
      at++;
    }
    return false;
  }

  private String string() {
    if (!take('"')) {
      return null;
    }
    int start = at;
    while (at < bytes.length && bytes[at] != '"') {
      at += bytes[at] == '\\' ? 2 : 1;
    }
    if (at >= bytes.length) {
      return null;
    }
    return new String(bytes, start, at++ - start, UTF_8);
  }

  private boolean take(char wanted) {
    skipBlanks();
    if (at < bytes.length && bytes[at] == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private boolean atEnd() {
    skipBlanks();
    return at == bytes.length;
  }

  private void skipBlanks() {
    while (at < bytes.length
        && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r' || bytes[at] == '\n')) {
      at++;
    }
  }
}
