package io.slomix.sources.format.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value, as written: nothing is converted. */
public sealed interface JsonValue {

  /** An object; of equal names the last one counts. */
  record Fields(Map<String, JsonValue> byName) implements JsonValue {

    /** The value of that name, {@link Empty} when there is none. */
    public JsonValue get(String name) {
      return byName.getOrDefault(name, Empty.NULL);
    }
  }

  /** An array. */
  record Items(List<JsonValue> values) implements JsonValue {}

  /** A string. */
  record Text(String value) implements JsonValue {}

  /** A number as its digits stand, however many, or {@code true} or {@code false}. */
  record Literal(String value) implements JsonValue {}

  /** {@code null}, or nothing at all. */
  enum Empty implements JsonValue {
    NULL
  }

  /** The text of a string, number or truth value; blank for null; empty for what has parts. */
  default Optional<String> text() {
    if (this instanceof Text text) {
      return Optional.of(text.value());
    }
    if (this instanceof Literal literal) {
      return Optional.of(literal.value());
    }
    return this instanceof Empty ? Optional.of("") : Optional.empty();
  }
}
