package io.slomix.sinks.postgres.server;

import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.OptionalInt;

/**
 * The files of one embedded server, by name. A process that did not start the server finds its way
 * to it through this class.
 *
 * <p>The password lies in a file that only its owner may read (mode 0600), although the server
 * listens on the loopback address alone: on a machine with several users, each of them reaches that
 * address.
 *
 * @param root the directory that holds everything
 */
record ServerHome(Path root) {

  static final String USER = "slomix";
  static final String DATABASE = "slomix";
  private static final int PASSWORD_BYTES = 24;

  /** The data directory of PostgreSQL itself. */
  Path cluster() {
    return root.resolve("cluster");
  }

  Path processLock() {
    return root.resolve("slomix.lock");
  }

  /** Inside the cluster, because the server's account must be able to write it. */
  Path log() {
    return cluster().resolve("slomix.log");
  }

  Path postmasterPid() {
    return cluster().resolve("postmaster.pid");
  }

  private Path portFile() {
    return root.resolve("port");
  }

  private Path passwordFile() {
    return root.resolve("password");
  }

  /** The port of the last start. */
  OptionalInt port() throws IOException {
    if (!Files.exists(portFile())) {
      return OptionalInt.empty();
    }
    String text = Files.readString(portFile()).strip();
    return text.matches("[0-9]{1,5}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  void writePort(int port) throws IOException {
    Files.writeString(portFile(), port + "\n");
  }

  boolean hasPassword() {
    return Files.exists(passwordFile());
  }

  Secret password() throws IOException {
    return new Secret(Files.readString(passwordFile()).strip());
  }

  /** Makes a password of 192 random bits and keeps it. */
  Secret createPassword() throws IOException {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    Secret secret = new Secret(HexFormat.of().formatHex(random));
    writePrivately(passwordFile(), secret.text() + "\n");
    return secret;
  }

  /** Writes a file that only its owner may read, from its first byte on. */
  static void writePrivately(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text);
  }

  /** How to reach a database of the server, on the port of its last start. */
  DatabaseAccess access(String database) throws IOException {
    String url = "jdbc:postgresql://127.0.0.1:" + port().orElse(0) + '/' + database;
    return new DatabaseAccess(url, USER, password());
  }
}
