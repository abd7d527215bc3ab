package io.slomix.sinks.discord.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A framed text.
 *
 * @param timestamp shown beside the footer, in the reader's zone
 * @param image name of an attachment to show below the text
 */
public record Embed(
    String title,
    EmbedColour colour,
    String description,
    List<EmbedField> fields,
    String footer,
    Optional<Instant> timestamp,
    Optional<String> image) {

  /**
   * Cuts what is too long; whole fields are left out last, when the limit of a message demands it.
   */
  public Embed {
    title = DiscordText.cutLines(title, EmbedLimits.TITLE);
    description = DiscordText.cutLines(description, EmbedLimits.DESCRIPTION);
    footer = DiscordText.cutLines(footer, EmbedLimits.FOOTER);
    fields = withinLimits(fields, title.length() + description.length() + footer.length());
  }

  private static List<EmbedField> withinLimits(List<EmbedField> fields, int before) {
    int length = before;
    int kept = 0;
    while (kept < Math.min(fields.size(), EmbedLimits.FIELDS)
        && length + fields.get(kept).length() <= EmbedLimits.MESSAGE) {
      length += fields.get(kept).length();
      kept++;
    }
    return List.copyOf(fields.subList(0, kept));
  }

  /** All text, as the limit of a message counts it. */
  public int length() {
    return title.length()
        + description.length()
        + footer.length()
        + fields.stream().mapToInt(EmbedField::length).sum();
  }

  /** The same text under another footer. */
  public Embed withFooter(String text) {
    return new Embed(title, colour, description, fields, text, timestamp, image);
  }
}
