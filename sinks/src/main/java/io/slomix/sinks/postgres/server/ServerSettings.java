package io.slomix.sinks.postgres.server;

import io.slomix.sinks.postgres.server.program.ServerAccount;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * What the server is told before each start: a configuration file that is written anew, so that a
 * restart always runs with the settings of this version.
 */
final class ServerSettings {

  private ServerSettings() {}

  /** The file {@code postgresql.conf}, for a machine with little memory. */
  static String text(int port, boolean durable) {
    return """
        # Written by Slomix at every start. Your own settings belong into local.conf beside it.
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        port = %d
        fsync = on
        synchronous_commit = %s
        max_connections = 50
        shared_buffers = 64MB
        work_mem = 8MB
        maintenance_work_mem = 64MB
        min_wal_size = 80MB
        max_wal_size = 512MB
        wal_compression = on
        # Thousands of short statements: compiling them costs more than it saves.
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_min_messages = warning
        log_line_prefix = '%%m [%%p] '
        include_if_exists = 'local.conf'
        """
        .formatted(port, durable ? "on" : "off");
  }

  /** Writes the file into the cluster. */
  static void write(ServerHome home, int port, boolean durable, ServerAccount account)
      throws IOException {
    Path file = home.cluster().resolve("postgresql.conf");
    Files.writeString(file, text(port, durable));
    account.own(file);
  }

  /** The port of the last start if nobody else has it now; otherwise another free one, kept. */
  static int choosePort(ServerHome home) throws IOException {
    OptionalInt before = home.port();
    if (before.isPresent() && isFree(before.getAsInt())) {
      return before.getAsInt();
    }
    return chooseOtherPort(home);
  }

  /** A free port, kept for the next start. */
  static int chooseOtherPort(ServerHome home) throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      home.writePort(socket.getLocalPort());
      return socket.getLocalPort();
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException | IllegalArgumentException taken) {
      return false;
    }
  }
}
