package io.slomix.sinks.discord.outbox;

import java.io.IOException;

/** The database cannot be asked now; nothing is lost. */
public final class OutboxException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Says what was to be done. */
  OutboxException(String doing, Throwable cause) {
    super(doing + " failed: " + cause.getMessage(), cause);
  }
}
