package io.slomix.sinks.discord.message;

/** The colours of posts (consumers 0.7). */
public enum EmbedColour {
  /** Round 1. */
  BLUE(0x3498DB),
  /** Round 2, and what does not fit together. */
  RED(0xE74C3C),
  /** A map, awards. */
  GOLD(0xF1C40F),
  /** All is well. */
  GREEN(0x2ECC71),
  /** Almost well. */
  ORANGE(0xE67E22),
  /** Nothing is known. */
  GREYPLE(0x99AAB5),
  /** A session. */
  BLURPLE(0x5865F2),
  /** Objectives and support of a session (consumers 4.2). */
  EMERALD(0x00D166);

  private final int rgb;

  EmbedColour(int rgb) {
    this.rgb = rgb;
  }

  /** Red, green and blue, a byte each. */
  public int rgb() {
    return rgb;
  }
}
