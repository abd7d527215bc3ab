package io.slomix.sinks.discord.post.shape;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of posts; the names in lower case are the kinds of the outbox (consumers 1.1). */
public enum PostKind {
  /** A round, when it can be counted. */
  ROUND_STATS(Channel.PRODUCTION),
  /** A match, with its round 2. */
  MAP_SUMMARY(Channel.PRODUCTION),
  /** Awards of a round. */
  ENDSTATS(Channel.PRODUCTION),
  /** A session, an hour after its last round. */
  SESSION_SUMMARY(Channel.PRODUCTION),
  /** Stats file against Lua module. */
  TIMING_COMPARISON(Channel.DEVELOPER);

  /** Where posts go. */
  public enum Channel {
    /** For players. */
    PRODUCTION,
    /** For who looks after the server. */
    DEVELOPER
  }

  private final Channel channel;

  PostKind(Channel channel) {
    this.channel = channel;
  }

  /** Where it goes. */
  public Channel channel() {
    return channel;
  }

  /** The kind in the outbox. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with a key. */
  public static Optional<PostKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
