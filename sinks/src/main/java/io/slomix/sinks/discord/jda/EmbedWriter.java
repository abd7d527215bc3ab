package io.slomix.sinks.discord.jda;

import io.slomix.sinks.discord.message.Embed;
import io.slomix.sinks.discord.message.EmbedField;
import io.slomix.sinks.discord.message.Message;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.FileUpload;

/** Our messages as JDA builds them. */
public final class EmbedWriter {

  private EmbedWriter() {}

  /** The embed of a message. */
  public static MessageEmbed embed(Embed embed) {
    EmbedBuilder built =
        new EmbedBuilder()
            .setTitle(embed.title())
            .setColor(embed.colour().rgb())
            .setFooter(embed.footer());
    if (!embed.description().isEmpty()) {
      built.setDescription(embed.description());
    }
    for (EmbedField field : embed.fields()) {
      built.addField(field.name(), field.value(), field.inline());
    }
    embed.timestamp().ifPresent(built::setTimestamp);
    embed.image().ifPresent(name -> built.setImage("attachment://" + name));
    return built.build();
  }

  /** The files that go with a message. */
  public static List<FileUpload> files(Message message) {
    return message.attachments().stream()
        .map(attachment -> FileUpload.fromData(attachment.content(), attachment.name()))
        .toList();
  }
}
