package io.slomix.sinks.discord.post.shape;

import io.slomix.sinks.discord.message.Embed;
import io.slomix.sinks.discord.message.EmbedField;
import io.slomix.sinks.discord.message.Message;
import java.util.List;
import java.util.stream.Collectors;

/** What is sent for one announcement: one message, or several where it is too long for one. */
public record Post(List<Message> messages) {

  private static final String CORRECTED = " | corrected";

  /** Takes a copy; a post has a message at least. */
  public Post {
    messages = List.copyOf(messages);
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("a post without a message");
    }
  }

  /** A post of one message. */
  public static Post of(Embed embed) {
    return new Post(List.of(Message.of(embed)));
  }

  /** All that is shown, for telling whether anything changed. */
  public String content() {
    return messages.stream()
        .map(message -> message.embed() + " " + message.attachments().hashCode())
        .collect(Collectors.joining("\n"));
  }

  /** The numbers that people remember: when these change, a post was wrong (R24). */
  public String figures() {
    return messages.stream()
        .flatMap(message -> message.embed().fields().stream())
        .map(EmbedField::value)
        .collect(Collectors.joining("\n"));
  }

  /** The same, marked as corrected. */
  public Post corrected() {
    return new Post(
        messages.stream()
            .map(
                message ->
                    new Message(
                        message.embed().withFooter(message.embed().footer() + CORRECTED),
                        message.attachments()))
            .toList());
  }
}
