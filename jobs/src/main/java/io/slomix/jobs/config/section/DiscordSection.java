package io.slomix.jobs.config.section;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.slomix.jobs.config.value.SecretSection;
import io.slomix.jobs.discord.DiscordSettings;
import io.slomix.sinks.discord.post.shape.PostKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What the bot does in Discord. */
public record DiscordSection(
    @JsonPropertyDescription("The token of the bot.") SecretSection token,
    @JsonPropertyDescription(
            "Id of the channel for posts about rounds, maps, awards and sessions (default: none).")
        Long channel,
    @JsonPropertyDescription(
            "Id of the channel in which the times of the sources are compared (default: none).")
        Long developerChannel,
    @JsonPropertyDescription(
            "Where messages of the Lua modules are read from a channel (default: nowhere).")
        RelaySection relay,
    @JsonPropertyDescription("Whether slash commands are answered (default: no).")
        Boolean commands) {

  /** Refuses what cannot be used, with a sentence. */
  public DiscordSection {
    if (token == null) {
      throw new IllegalArgumentException("'token' of 'discord' is missing");
    }
    if (channel == null && developerChannel == null && relay == null && !answers(commands)) {
      throw new IllegalArgumentException(
          "'discord' needs a 'channel', a 'developer_channel', a 'relay' or 'commands'");
    }
  }

  /** The settings. */
  public DiscordSettings settings() {
    Map<PostKind.Channel, Long> channels = new EnumMap<>(PostKind.Channel.class);
    if (channel != null) {
      channels.put(PostKind.Channel.PRODUCTION, channel);
    }
    if (developerChannel != null) {
      channels.put(PostKind.Channel.DEVELOPER, developerChannel);
    }
    return new DiscordSettings(
        token.source(),
        channels,
        Optional.ofNullable(relay).map(RelaySection::settings),
        answers(commands),
        Optional.empty());
  }

  private static boolean answers(Boolean commands) {
    return commands != null && commands;
  }
}
