package io.slomix.sinks.discord.message;

import java.util.List;

/**
 * One message: an embed and the files that it shows. One embed only, since the limit of 6 000
 * counts those of a message together (consumers 1.3).
 */
public record Message(Embed embed, List<Attachment> attachments) {

  /** Takes a copy. */
  public Message {
    attachments = List.copyOf(attachments);
  }

  /** A message of text alone. */
  public static Message of(Embed embed) {
    return new Message(embed, List.of());
  }
}
