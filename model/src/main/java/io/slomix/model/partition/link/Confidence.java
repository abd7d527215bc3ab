package io.slomix.model.partition.link;

import java.util.Locale;

/** How certain a link is (lua-round-event 17.6). */
public enum Confidence {
  /** A precise end within 5 s. */
  HIGH,
  /** By clocks alone, or up to 20 s apart. */
  MEDIUM,
  /** More than 20 s apart, by the time of a message, or with an inferred label. */
  LOW;

  /** The word in tables and exports. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
