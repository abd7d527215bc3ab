package io.slomix.sources.format.lua.field;

import io.slomix.sources.format.json.JsonValue;
import io.slomix.sources.format.text.StorableText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fields of an embed by their lower-cased names; of equal names the last (7). */
public final class EmbedFields {

  private static final int LONGEST_DELIVERED = 1024;

  private final Map<String, JsonValue> byName = new HashMap<>();

  /** Takes the fields of an embed; whatever has no name is left out. */
  public EmbedFields(JsonValue fields) {
    if (fields instanceof JsonValue.Items items) {
      items.values().forEach(this::add);
    }
  }

  /** The value under the first of these names that says something. */
  public Optional<JsonValue> value(String... names) {
    for (String name : names) {
      JsonValue value = byName.get(name);
      if (value != null && !value.text().map(String::isBlank).orElse(false)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** The text under the first of these names that says something, storable; else empty. */
  public String text(String... names) {
    return value(names).flatMap(JsonValue::text).map(StorableText::of).orElse("");
  }

  /** Whether a value is longer than Discord accepts, so that no such message can arrive (6.1). */
  public boolean tooLongToDeliver() {
    return byName.values().stream()
        .flatMap(value -> value.text().stream())
        .anyMatch(text -> text.codePointCount(0, text.length()) > LONGEST_DELIVERED);
  }

  private void add(JsonValue field) {
    if (field instanceof JsonValue.Fields parts) {
      parts
          .get("name")
          .text()
          .map(name -> StorableText.of(name).toLowerCase(Locale.ROOT))
          .filter(name -> !name.isEmpty())
          .ifPresent(name -> byName.put(name, parts.get("value")));
    }
  }
}
