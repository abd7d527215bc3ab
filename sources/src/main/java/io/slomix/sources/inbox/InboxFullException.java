package io.slomix.sources.inbox;

import java.io.IOException;

/** So much waits already that somebody floods the inbox, or nobody reads it: come back later. */
public final class InboxFullException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Names the server. */
  InboxFullException(String server) {
    super("the inbox of server " + server + " is full");
  }
}
