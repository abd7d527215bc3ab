package io.slomix.model.evidence;

import java.util.Collection;
import java.util.Locale;

/** How much of an artifact could be read (lua-round-event 10). */
public enum ParseStatus {
  /** All of it. */
  OK,
  /** Usable, with defaults where something was missing or broken. */
  PARTIAL,
  /** Nothing. */
  FAILED;

  /** The status of something readable: partial when a remark says that a part is lost. */
  public static ParseStatus of(Collection<Reason> remarks) {
    return remarks.stream().anyMatch(remark -> remark.kind() == Reason.Kind.PARTIAL) ? PARTIAL : OK;
  }

  /** The word of tables and exports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
