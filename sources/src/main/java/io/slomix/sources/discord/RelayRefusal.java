package io.slomix.sources.discord;

/** Why a message of the channel is not taken; the names are labels of counters (19.1). */
public enum RelayRefusal {
  /** Somebody wrote it by hand: not ours, and nothing to be said about. */
  NOT_A_WEBHOOK,
  /** A webhook that is not on the allow-list. */
  UNAUTHORIZED_WEBHOOK,
  /** An allowed webhook under another name. */
  USERNAME_MISMATCH,
  /** Neither text nor embeds can be seen: the bot lacks the message content intent. */
  NO_CONTENT_INTENT,
  /** Another message of the module, such as a live objective. */
  NOT_STATS_READY,
  /** A longer message than Discord allows. */
  TOO_LONG;

  /** Whether somebody should look at it. */
  public boolean isSuspicious() {
    return this != NOT_A_WEBHOOK && this != NOT_STATS_READY;
  }
}
