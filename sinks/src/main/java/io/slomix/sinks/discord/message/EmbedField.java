package io.slomix.sinks.discord.message;

/**
 * A field of an embed; neither part is ever empty or too long.
 *
 * @param inline whether it stands beside its neighbours
 */
public record EmbedField(String name, String value, boolean inline) {

  /** What Discord shows as nothing. */
  public static final String NOTHING = "\u200b";

  /** Cuts what is too long, at a line where that is possible. */
  public EmbedField {
    name = name.isBlank() ? NOTHING : DiscordText.cutLines(name, EmbedLimits.TITLE);
    value = value.isBlank() ? NOTHING : DiscordText.cutLines(value, EmbedLimits.FIELD_VALUE);
  }

  /** A field over the whole width. */
  public static EmbedField wide(String name, String value) {
    return new EmbedField(name, value, false);
  }

  /** A field beside others. */
  public static EmbedField inline(String name, String value) {
    return new EmbedField(name, value, true);
  }

  /** How much of the limits it takes. */
  int length() {
    return name.length() + value.length();
  }
}
