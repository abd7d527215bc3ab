package io.slomix.sources.sftp.connection;

import java.io.Serializable;

/**
 * A server and how to get in.
 *
 * @param host name or address
 * @param port 22 as a rule
 * @param user who logs in
 * @param login how he proves it
 * @param knownHosts file with the keys of servers, as OpenSSH writes it; need not exist
 * @param hostKeys what to do about a key that is not in it
 */
public record SftpServer(
    String host, int port, String user, SftpLogin login, String knownHosts, HostKeyPolicy hostKeys)
    implements Serializable {

  /** The port of SSH. */
  public static final int DEFAULT_PORT = 22;

  private static final int HIGHEST_PORT = 65_535;

  /** Refuses what no server can be. */
  public SftpServer {
    if (host.isBlank() || host.chars().anyMatch(c -> c <= ' ' || c == '/' || c == '@')) {
      throw new IllegalArgumentException("'" + host + "' is no name of a host");
    }
    if (port < 1 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException(port + " is no port");
    }
    if (user.isBlank()) {
      throw new IllegalArgumentException("the user of " + host + " is missing");
    }
  }

  /** Host and port, for people. */
  public String address() {
    return host + ':' + port;
  }
}
