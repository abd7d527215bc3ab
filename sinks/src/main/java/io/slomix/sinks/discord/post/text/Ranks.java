package io.slomix.sinks.discord.post.text;

/** Places as the posts write them (consumers 1.4). */
public final class Ranks {

  private static final String[] MEDALS = {"🥇", "🥈", "🥉"};
  private static final String KEYCAP = "\uFE0F\u20E3";

  private Ranks() {}

  /** A medal, or a keycap for each digit. */
  public static String of(int place) {
    if (place <= MEDALS.length) {
      return MEDALS[place - 1];
    }
    StringBuilder keycaps = new StringBuilder();
    for (char digit : Integer.toString(place).toCharArray()) {
      keycaps.append(digit).append(KEYCAP);
    }
    return keycaps.toString();
  }
}
