package io.slomix.jobs.fault;

import io.slomix.sources.sftp.ScriptedSftpServer;
import io.slomix.sources.sftp.connection.HostKeyPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The configuration file of a live run over one server: files over SFTP, messages over HTTP.
 *
 * @param file where it is
 * @param port of the receiver of messages
 */
public record LiveConfiguration(Path file, int port) {

  /** Of the receiver; nothing but the configuration may show it. */
  public static final String TOKEN = "an-invented-token-of-the-test";

  /**
   * Writes one.
   *
   * @param access where secrets and known hosts lie
   * @param more lines of the file above the servers
   */
  public static LiveConfiguration write(ScriptedSftpServer sftp, Path access, String more)
      throws IOException {
    int port = freePort();
    var at = sftp.asServer(HostKeyPolicy.FIRST_CONTACT);
    Files.writeString(access.resolve("token"), TOKEN);
    Path file =
        Files.writeString(
            access.resolve("slomix.yaml"),
            """
            webhook: {port: %d}
            %s
            servers:
              - name: main
                webhook_token: {file: "%s"}
                sftp:
                  host: %s
                  port: %d
                  user: %s
                  password: {file: "%s"}
                  known_hosts: "%s"
                  first_contact: true
                  directories: [.]
            """
                .formatted(
                    port,
                    more,
                    access.resolve("token"),
                    at.host(),
                    at.port(),
                    at.user(),
                    access.resolve("password"),
                    sftp.knownHosts()));
    return new LiveConfiguration(file, port);
  }

  /** Where the Lua module of the server posts. */
  public URI hook() {
    return URI.create("http://127.0.0.1:" + port + "/hooks/main/" + TOKEN);
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
