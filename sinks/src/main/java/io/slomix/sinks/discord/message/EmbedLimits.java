package io.slomix.sinks.discord.message;

/**
 * Discord's limits in UTF-16 units, the stricter of the two ways in which they are counted
 * (consumers 1.3).
 */
public final class EmbedLimits {

  /** Of a title and of a field's name. */
  public static final int TITLE = 256;

  /** Of a description. */
  public static final int DESCRIPTION = 4_096;

  /** Of a field's value. */
  public static final int FIELD_VALUE = 1_024;

  /** Of a footer. */
  public static final int FOOTER = 2_048;

  /** Fields of an embed. */
  public static final int FIELDS = 25;

  /** All text of all embeds of one message. */
  public static final int MESSAGE = 6_000;

  private EmbedLimits() {}
}
