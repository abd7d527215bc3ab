package io.slomix.jobs.config.section;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.slomix.jobs.config.value.Required;
import io.slomix.jobs.config.value.Zones;
import io.slomix.jobs.run.request.LiveInputs;
import io.slomix.model.lua.end.DailyRestart;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The whole file. */
public record PipelineSection(
    @JsonPropertyDescription(
            "Zone of the clock of every server without one of its own (default: Europe/Ljubljana).")
        String zone,
    @JsonPropertyDescription(
            "When the servers restart every day by their own clocks, HH:MM in quotes, or never"
                + " (default: what was said last, at first 20:00).")
        String dailyRestart,
    @JsonPropertyDescription(
            "Seconds from one look into the directories of other machines to the next (default: 60,"
                + " 5 to 3600).")
        Integer remotePollSeconds,
    @JsonPropertyDescription("Where messages of the Lua modules are received (default: nowhere).")
        WebhookSection webhook,
    @JsonPropertyDescription("What the bot does in Discord (default: nothing).")
        DiscordSection discord,
    @JsonPropertyDescription(
            "The topic between 'slomix collect' and 'slomix run --kafka' (default: none).")
        KafkaSection kafka,
    @JsonPropertyDescription("The game servers, at least one.") List<ServerSection> servers) {

  private static final String DEFAULT_ZONE = "Europe/Ljubljana";
  private static final int FEWEST_SECONDS = 5;
  private static final int MOST_SECONDS = 3_600;

  /** Refuses what cannot be used, with a sentence. */
  public PipelineSection {
    if (zone != null) {
      Zones.of(zone);
    }
    if (dailyRestart != null) {
      restart(dailyRestart);
    }
    if (remotePollSeconds != null
        && (remotePollSeconds < FEWEST_SECONDS || remotePollSeconds > MOST_SECONDS)) {
      throw new IllegalArgumentException(
          "'remote_poll_seconds' is from %d to %d, not %d"
              .formatted(FEWEST_SECONDS, MOST_SECONDS, remotePollSeconds));
    }
    servers = Required.some("the file", "servers", servers);
    boolean tokens = servers.stream().anyMatch(server -> server.webhookToken() != null);
    if (tokens != (webhook != null)) {
      throw new IllegalArgumentException(
          "'webhook' and the 'webhook_token' of a server need each other");
    }
    Set<String> names = new HashSet<>();
    for (ServerSection server : servers) {
      if (!names.add(server.name())) {
        throw new IllegalArgumentException("the server '" + server.name() + "' is there twice");
      }
    }
    if (discord != null && discord.relay() != null) {
      refuseUnknown(discord.relay(), names);
    }
  }

  private static void refuseUnknown(RelaySection relay, Set<String> names) {
    for (String server : relay.servers()) {
      if (!names.contains(server)) {
        throw new IllegalArgumentException(
            "a webhook of 'relay' names the server '%s', which is not there".formatted(server));
      }
    }
  }

  /** The zone of every clock that has none of its own. */
  public ZoneId clock() {
    return Zones.of(zone == null ? DEFAULT_ZONE : zone);
  }

  /** When the servers restart; empty when the file does not say. */
  public Optional<DailyRestart> restart() {
    return Optional.ofNullable(dailyRestart).map(PipelineSection::restart);
  }

  private static DailyRestart restart(String text) {
    try {
      return DailyRestart.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'daily_restart': " + e.getMessage(), e);
    }
  }

  /** From one look into directories of other machines to the next. */
  public Duration remotePollInterval() {
    return remotePollSeconds == null
        ? LiveInputs.DEFAULT_REMOTE_POLL_INTERVAL
        : Duration.ofSeconds(remotePollSeconds);
  }
}
