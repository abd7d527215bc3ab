package io.slomix.sinks.discord.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Spreads blocks of text over fields, and fields over as many messages as they need (consumers
 * 1.3): all parts are planned first and numbered then; the summary stands in the last one.
 */
public final class SplitEmbed {

  private static final String BETWEEN_BLOCKS = "\n\n";
  private static final int MOST_FIELDS = EmbedLimits.FIELDS - 1;
  private static final int MOST_TEXT = 5_800;
  private static final int LONGEST_SUFFIX = " (10/10)".length();

  private final String title;
  private final EmbedColour colour;
  private final String description;
  private final String footer;
  private final Optional<Instant> timestamp;
  private final List<List<EmbedField>> parts = new ArrayList<>();
  private int length;

  /** A head without fields. */
  public SplitEmbed(
      String title,
      EmbedColour colour,
      String description,
      String footer,
      Optional<Instant> timestamp) {
    this.title = title;
    this.colour = colour;
    this.description = description;
    this.footer = footer;
    this.timestamp = timestamp;
    parts.add(new ArrayList<>());
    this.length = title.length() + LONGEST_SUFFIX + description.length() + footer.length();
  }

  /** Adds blocks that belong together, in fields named after the section. */
  public SplitEmbed section(String name, String continuedName, List<String> blocks) {
    StringBuilder value = new StringBuilder();
    String current = name;
    for (String block : blocks) {
      String whole = DiscordText.cutLines(block, EmbedLimits.FIELD_VALUE);
      int joined = value.length() + BETWEEN_BLOCKS.length() + whole.length();
      if (value.length() > 0 && joined > EmbedLimits.FIELD_VALUE) {
        field(EmbedField.wide(current, value.toString()));
        value.setLength(0);
        current = continuedName;
      }
      value.append(value.length() > 0 ? BETWEEN_BLOCKS : "").append(whole);
    }
    return value.length() > 0 ? field(EmbedField.wide(current, value.toString())) : this;
  }

  /** Adds a field, in a new part if the last one is full. */
  public SplitEmbed field(EmbedField field) {
    List<EmbedField> last = parts.get(parts.size() - 1);
    if (!last.isEmpty() && (last.size() >= MOST_FIELDS || length + field.length() > MOST_TEXT)) {
      last = new ArrayList<>();
      parts.add(last);
      length = title.length() + LONGEST_SUFFIX + footer.length();
    }
    last.add(field);
    length += field.length();
    return this;
  }

  /** The messages, in order. */
  public List<Message> messages() {
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String numbered = parts.size() == 1 ? "" : " (%d/%d)".formatted(i + 1, parts.size());
      messages.add(
          Message.of(
              new Embed(
                  DiscordText.cutLines(title, EmbedLimits.TITLE - LONGEST_SUFFIX) + numbered,
                  colour,
                  i == 0 ? description : "",
                  parts.get(i),
                  footer,
                  timestamp,
                  Optional.empty())));
    }
    return messages;
  }
}
