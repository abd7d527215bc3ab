package io.slomix.sources.format.proximity.row;

import java.util.ArrayList;
import java.util.List;

/** Cuts text at a separator; empty parts count, at the end too (trap 1). */
public final class Fields {

  private Fields() {}

  /** All parts. */
  public static List<String> of(String text, char separator) {
    return of(text, separator, Integer.MAX_VALUE);
  }

  /** At most so many parts: the last one is everything that is left. */
  public static List<String> of(String text, char separator, int most) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (parts.size() < most - 1) {
      int at = text.indexOf(separator, from);
      if (at < 0) {
        break;
      }
      parts.add(text.substring(from, at));
      from = at + 1;
    }
    parts.add(text.substring(from));
    return parts;
  }
}
