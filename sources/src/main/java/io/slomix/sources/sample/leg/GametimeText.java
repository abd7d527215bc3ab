package io.slomix.sources.sample.leg;

import com.fasterxml.jackson.core.JsonGenerator;
import io.slomix.sources.sample.counters.CounterValues;
import io.slomix.sources.sample.counters.Tally;
import io.slomix.sources.sample.truth.PlayerTruth;
import io.slomix.sources.sample.truth.SampleRound;
import java.io.IOException;

/** Writes the gametime file of a round: message and lives of the players (lua-round-event 5). */
final class GametimeText {

  private static final int LONGEST_WAIT_SECONDS = 20;

  private GametimeText() {}

  static String of(SampleRound round) {
    return LuaMessageText.text(
        json -> {
          json.writeStartObject();
          json.writeObjectFieldStart("meta");
          meta(json, round);
          json.writeEndObject();
          json.writeFieldName("payload");
          LuaMessageText.write(json, round);
          json.writeEndObject();
        });
  }

  private static void meta(JsonGenerator json, SampleRound round) throws IOException {
    json.writeStringField("map", round.map());
    json.writeNumberField("round", round.label());
    json.writeNumberField("round_start_unix", round.start().getEpochSecond());
    json.writeNumberField("round_end_unix", round.end().getEpochSecond());
    json.writeNumberField("actual_duration_seconds", round.durationMs() / 1000);
    json.writeNumberField("warmup_seconds", 30);
    json.writeNumberField("pause_seconds", 0);
    json.writeNumberField("pause_count", 0);
    json.writeArrayFieldStart("spawn_stats");
    for (PlayerTruth player : round.players()) {
      spawn(json, player);
    }
    json.writeEndArray();
  }

  private static void spawn(JsonGenerator json, PlayerTruth player) throws IOException {
    CounterValues real = player.real();
    long deaths = real.deaths() + real.get(Tally.SELF_KILLS);
    long dead = real.get(Tally.TIME_DEAD_MS) / 1000;
    long average = deaths == 0 ? 0 : dead / deaths;
    json.writeStartObject();
    json.writeStringField("guid", LuaMessageText.guid(player));
    json.writeStringField("name", player.name());
    json.writeNumberField("spawns", 1 + Math.max(0, deaths - real.get(Tally.TIMES_REVIVED)));
    json.writeNumberField("deaths", deaths);
    json.writeNumberField("dead_seconds", dead);
    json.writeNumberField("avg_respawn", average);
    json.writeNumberField("max_respawn", deaths == 0 ? 0 : Math.max(average, LONGEST_WAIT_SECONDS));
    json.writeEndObject();
  }
}
