package io.slomix.sinks.discord.channel;

import java.io.IOException;

/** The channel cannot be looked into now. */
public final class ChannelUnavailableException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Says why, for the operator. */
  public ChannelUnavailableException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
