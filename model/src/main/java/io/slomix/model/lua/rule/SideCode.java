package io.slomix.model.lua.rule;

import java.util.Locale;

/** Reads a side that a script or a person wrote (lua-round-event 7.1). */
public final class SideCode {

  /** No side: a draw, nobody, or not known. */
  public static final int NONE = 0;

  private static final int AXIS = 1;
  private static final int ALLIES = 2;

  private SideCode() {}

  /** 1 for Axis, 2 for Allies, 0 for everything else. */
  public static int of(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "1", "axis" -> AXIS;
      case "2", "allies" -> ALLIES;
      default -> NONE;
    };
  }

  /** The other side; none has none. */
  public static int opposite(int side) {
    return switch (side) {
      case AXIS -> ALLIES;
      case ALLIES -> AXIS;
      default -> NONE;
    };
  }
}
