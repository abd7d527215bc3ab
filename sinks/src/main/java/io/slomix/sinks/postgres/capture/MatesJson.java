package io.slomix.sinks.postgres.capture;

import com.fasterxml.jackson.core.JsonGenerator;
import io.slomix.model.proximity.trade.Mate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The mates of a trade event as JSON, by their part in it (proximity-file 4.7). */
final class MatesJson {

  private MatesJson() {}

  static String opportunities(List<Mate> mates, int killMillis) {
    return array(
        mates,
        (json, mate) -> {
          json.writeNumberField(
              "distance", BigDecimal.valueOf(mate.distance()).setScale(1, RoundingMode.HALF_UP));
          json.writeNumberField("delta_ms", Math.abs(mate.atMillis() - killMillis));
        });
  }

  static String attempts(List<Mate> mates) {
    return array(
        mates,
        (json, mate) -> {
          json.writeNumberField("first_hit_ms", mate.atMillis());
          json.writeNumberField("damage", mate.damage());
        });
  }

  static String successes(List<Mate> mates) {
    return array(mates, (json, mate) -> json.writeNumberField("kill_time_ms", mate.atMillis()));
  }

  static String missed(List<Mate> mates) {
    return array(mates, (json, mate) -> json.writeStringField("reason", "no_attempt"));
  }

  private static String array(List<Mate> mates, Details details) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = CaptureIdentity.JSON.createGenerator(text)) {
      json.writeStartArray();
      for (Mate mate : mates) {
        json.writeStartObject();
        json.writeStringField("guid", mate.guid());
        json.writeStringField("name", mate.name());
        details.write(json, mate);
        json.writeEndObject();
      }
      json.writeEndArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** Writes what one part tells of a mate. */
  private interface Details {
    void write(JsonGenerator json, Mate mate) throws IOException;
  }
}
