package io.slomix.model.lua.end;

import io.slomix.model.round.EndReason;
import java.util.Locale;

/** Reads the end reason that a script wrote: a hint, not the truth (lua-round-event 7.5). */
public final class EndReasonText {

  /** What an event says that gives none. */
  public static final String UNKNOWN = "unknown";

  private EndReasonText() {}

  /** The reason that the text names; {@link EndReason#NORMAL} for everything unknown. */
  public static EndReason parse(String raw) {
    return switch (raw.strip().toLowerCase(Locale.ROOT)) {
      case "objective" -> EndReason.OBJECTIVE;
      case "surrender", "forfeit" -> EndReason.SURRENDER;
      case "map_change", "map change", "mapchange" -> EndReason.MAP_CHANGE;
      case "map_restart", "map restart", "maprestart" -> EndReason.MAP_RESTART;
      case "server_restart", "server restart", "serverrestart" -> EndReason.SERVER_RESTART;
      default -> EndReason.NORMAL;
    };
  }
}
