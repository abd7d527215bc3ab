package io.slomix.jobs.discord;

import io.slomix.sinks.discord.post.shape.PostKind;
import io.slomix.sources.discord.RelaySettings;
import io.slomix.sources.secret.SecretSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the bot works.
 *
 * @param token of the bot
 * @param channels by what they are for; kinds of posts without a channel are not posted
 * @param relay where messages of game servers are read; empty for nowhere
 * @param commands whether slash commands are answered
 * @param endpoint another Discord than the real one, for tests
 */
public record DiscordSettings(
    SecretSource token,
    Map<PostKind.Channel, Long> channels,
    Optional<RelaySettings> relay,
    boolean commands,
    Optional<Endpoint> endpoint) {

  /**
   * A Discord.
   *
   * @param rest beginning of the addresses of requests
   * @param gateway address of the event stream
   */
  public record Endpoint(String rest, String gateway) {}

  /** Takes a copy. */
  public DiscordSettings {
    channels = Map.copyOf(channels);
  }

  /** The same, which posts and answers, and reads nothing. */
  public DiscordSettings postsOnly() {
    return new DiscordSettings(token, channels, Optional.empty(), commands, endpoint);
  }

  /** The same, which reads, and neither posts nor answers. */
  public DiscordSettings relayOnly() {
    return new DiscordSettings(token, Map.of(), relay, false, endpoint);
  }

  /** Whether there is anything to do. */
  public boolean isIdle() {
    return channels.isEmpty() && relay.isEmpty() && !commands;
  }

  /** The kinds of posts that have a channel. */
  public List<PostKind> kinds() {
    return Arrays.stream(PostKind.values())
        .filter(kind -> channels.containsKey(kind.channel()))
        .toList();
  }
}
