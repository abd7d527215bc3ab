package io.slomix.sources.sftp.connection;

/** What to do about the key of a server. A changed key is refused by either policy. */
public enum HostKeyPolicy {
  /** Only a key that {@code known_hosts} holds is good. */
  STRICT,
  /** The first key of an unknown server is believed, written down and reported in the log. */
  FIRST_CONTACT
}
