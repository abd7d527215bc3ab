package io.slomix.sources.format.lua;

import io.slomix.sources.format.json.JsonValue;
import io.slomix.sources.format.text.StorableText;
import java.util.Optional;

/**
 * What the {@code meta} of a gametime file adds to the message in it (lua-round-event 4.1, 4.2).
 *
 * @param inFile there is a file around the message at all
 * @param map empty when it is not given
 * @param label empty when it is not given
 * @param endUnix empty when it is not given
 * @param spawnStats the list, or the text that holds it
 */
record GametimeMeta(
    boolean inFile, String map, String label, String endUnix, Optional<JsonValue> spawnStats) {

  /** A message comes without. */
  static final GametimeMeta NONE = new GametimeMeta(false, "", "", "", Optional.empty());

  /** Reads what is there; anything but an object adds nothing. */
  static GametimeMeta of(JsonValue meta) {
    if (!(meta instanceof JsonValue.Fields fields)) {
      return new GametimeMeta(true, "", "", "", Optional.empty());
    }
    JsonValue spawns = fields.get("spawn_stats");
    boolean given = !spawns.text().map(String::isBlank).orElse(false);
    return new GametimeMeta(
        true,
        text(fields, "map"),
        text(fields, "round"),
        text(fields, "round_end_unix"),
        given ? Optional.of(spawns) : Optional.empty());
  }

  private static String text(JsonValue.Fields fields, String name) {
    return fields.get(name).text().map(StorableText::of).orElse("");
  }
}
