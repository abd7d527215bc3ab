package io.slomix.jobs.preview;

import io.slomix.sinks.discord.message.Attachment;
import io.slomix.sinks.discord.message.Embed;
import io.slomix.sinks.discord.message.EmbedField;
import io.slomix.sinks.discord.message.Message;
import io.slomix.sinks.discord.post.shape.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A post for the terminal. */
public final class PreviewText {

  private PreviewText() {}

  /** The lines of a post, each message framed at its left. */
  public static List<String> of(Post post) {
    List<String> lines = new ArrayList<>();
    for (Message message : post.messages()) {
      add(lines, message);
    }
    return lines;
  }

  private static void add(List<String> lines, Message message) {
    Embed embed = message.embed();
    lines.add(
        "┌ %s  (%s, %d of 6000 characters)"
            .formatted(
                ShownText.of(embed.title()).plain(),
                embed.colour().name().toLowerCase(Locale.ROOT),
                embed.length()));
    framed(lines, embed.description());
    for (EmbedField field : embed.fields()) {
      lines.add("│");
      framed(lines, field.name());
      framed(lines, field.value());
    }
    for (Attachment attachment : message.attachments()) {
      lines.add("│");
      lines.add("│ [%s, %d bytes]".formatted(attachment.name(), attachment.content().length));
    }
    lines.add("└ " + embed.footer());
  }

  private static void framed(List<String> lines, String text) {
    if (!text.isEmpty()) {
      text.lines().forEach(line -> lines.add("│ " + ShownText.of(line).plain()));
    }
  }
}
