package io.slomix.sinks.discord.channel;

import io.slomix.sinks.discord.message.Message;
import java.util.Optional;

/** A place where messages stand. Every call ends within a bounded time. */
public interface MessageChannel {

  /**
   * Sends a message.
   *
   * @param nonce the same for every attempt at the same message: Discord gives the one that is
   *     there for a few minutes
   */
  SendOutcome create(Message message, String nonce);

  /** Replaces a message by another. */
  SendOutcome edit(long messageId, Message message);

  /**
   * Looks for a message of ours with the title and footer of this one among the newest.
   *
   * @throws ChannelUnavailableException nobody can say now
   */
  Optional<Long> find(Message message) throws ChannelUnavailableException;
}
