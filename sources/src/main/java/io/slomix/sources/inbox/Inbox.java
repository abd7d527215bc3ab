package io.slomix.sources.inbox;

import java.io.IOException;

/** Takes evidence in before anybody looks into it. */
public interface Inbox {

  /**
   * Stores a message; the same one again changes nothing.
   *
   * <p>Guarantee: after it has returned, the message survives the end of process and machine.
   *
   * @param server key of the game server
   * @throws InboxFullException if too much of this server waits to be read
   * @throws IOException if it cannot be stored; nothing is
   */
  void put(String server, byte[] content) throws IOException;
}
