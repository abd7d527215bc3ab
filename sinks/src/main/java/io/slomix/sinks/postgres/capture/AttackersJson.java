package io.slomix.sinks.postgres.capture;

import com.fasterxml.jackson.core.JsonGenerator;
import io.slomix.model.proximity.fight.Attacker;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The attackers of an engagement as JSON (proximity-file 5.2). */
final class AttackersJson {

  private AttackersJson() {}

  static String of(List<Attacker> attackers) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = CaptureIdentity.JSON.createGenerator(text)) {
      json.writeStartArray();
      for (Attacker attacker : attackers) {
        write(json, attacker);
      }
      json.writeEndArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Attacker attacker) throws IOException {
    json.writeStartObject();
    json.writeStringField("guid", attacker.guid());
    json.writeStringField("name", attacker.name());
    json.writeStringField("team", attacker.team());
    json.writeNumberField("damage", attacker.damage());
    json.writeNumberField("hits", attacker.hits());
    json.writeNumberField("first_hit_ms", attacker.firstHitMillis());
    json.writeNumberField("last_hit_ms", attacker.lastHitMillis());
    json.writeBooleanField("got_kill", attacker.gotKill());
    json.writeObjectFieldStart("weapons");
    for (Map.Entry<Integer, Integer> weapon : attacker.weapons().entrySet()) {
      json.writeNumberField(weapon.getKey().toString(), weapon.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
