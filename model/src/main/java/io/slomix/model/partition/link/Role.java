package io.slomix.model.partition.link;

/** What an artifact is to its round (lua-round-event 17.4 step 1, 12.3 I4). */
public enum Role {
  /** The one record of its source that the round uses. */
  CANONICAL,
  /** A further part of the round's endstats report (R22). */
  PART,
  /** Kept beside the canonical one; the reason says why. */
  EXTRA
}
