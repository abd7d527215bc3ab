package io.slomix.model.partition.link;

import java.util.Locale;

/** Whether an artifact has its round (lua-round-event 10). */
public enum LinkStatus {
  /** Its round has a stats file. */
  LINKED_ROUND_ID,
  /** It is clustered, and no stats file is there. */
  UNLINKED,
  /** Two rounds claim it: it waits for more evidence. */
  AMBIGUOUS;

  /** The word in tables and exports. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
