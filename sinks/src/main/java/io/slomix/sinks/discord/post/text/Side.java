package io.slomix.sinks.discord.post.text;

/** Sides as the posts name them; a side is no team (consumers 0.1). */
public enum Side {
  AXIS(1, "Axis", "⚔️ Axis", "[AXIS]", "[AX]"),
  ALLIES(2, "Allies", "🛡️ Allies", "[ALLIES]", "[AL]"),
  UNKNOWN(0, "Unknown", "❓ Unknown Side", "[UNK]", "[--]");

  private final int code;
  private final String title;
  private final String section;
  private final String marker;
  private final String shortMarker;

  Side(int code, String title, String section, String marker, String shortMarker) {
    this.code = code;
    this.title = title;
    this.section = section;
    this.marker = marker;
    this.shortMarker = shortMarker;
  }

  public static Side of(Integer code) {
    return code == null ? UNKNOWN : code == 1 ? AXIS : code == 2 ? ALLIES : UNKNOWN;
  }

  public boolean has(int team) {
    return of(team) == this;
  }

  int code() {
    return code;
  }

  public String title() {
    return title;
  }

  public String section() {
    return section;
  }

  String marker() {
    return marker;
  }

  String shortMarker() {
    return shortMarker;
  }
}
