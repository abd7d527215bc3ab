package io.slomix.sources.format.json;

/** What reading a text as JSON gave. */
public sealed interface JsonReading {

  /** It is exactly one JSON value. */
  record Document(JsonValue value) implements JsonReading {}

  /**
   * It is not.
   *
   * @param truncated it is the beginning of one
   * @param offset index of the character at which that was noticed
   * @param detail what was found, one sentence
   */
  record Fault(boolean truncated, int offset, String detail) implements JsonReading {}
}
