package io.slomix.sources.sftp.connection;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.common.SecurityUtils;
import net.schmizz.sshj.transport.verification.OpenSSHKnownHosts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides about the key that a server shows, by {@code known_hosts}. A key that differs from a
 * known one is refused whatever the policy; an unknown one only if the policy says so.
 */
final class HostKeys extends OpenSSHKnownHosts {

  private static final Logger LOG = LoggerFactory.getLogger(HostKeys.class);

  private final SftpServer server;
  private final Path file;
  private String verdict;

  HostKeys(SftpServer server) throws IOException {
    super(new File(server.knownHosts()));
    this.server = server;
    this.file = Path.of(server.knownHosts());
  }

  /** Why the key was refused, with what to do about it; empty when it was not. */
  Optional<String> refusal() {
    return Optional.ofNullable(verdict);
  }

  @Override
  protected boolean hostKeyUnverifiableAction(String hostname, PublicKey key) {
    if (server.hostKeys() == HostKeyPolicy.STRICT) {
      verdict =
          "The key of %s is not in %s (it shows %s %s). Compare it with the server's and add it, or allow first contact."
              .formatted(server.address(), file, KeyType.fromKey(key), fingerprint(key));
      return false;
    }
    return remember(key);
  }

  @Override
  protected boolean hostKeyChangedAction(String hostname, PublicKey key) {
    verdict =
        "The key of %s is not the one in %s (it shows %s %s). Either the server was set up anew, then remove its line there, or somebody stands in between."
            .formatted(server.address(), file, KeyType.fromKey(key), fingerprint(key));
    return false;
  }

  private boolean remember(PublicKey key) {
    byte[] encoded = new Buffer.PlainBuffer().putPublicKey(key).getCompactData();
    String line =
        "%s %s %s%n"
            .formatted(name(), KeyType.fromKey(key), Base64.getEncoder().encodeToString(encoded));
    try {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      Files.writeString(
          file,
          line,
          StandardCharsets.US_ASCII,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      verdict = "The key of %s cannot be written to %s.".formatted(server.address(), file);
      LOG.warn("{}", verdict, e);
      return false;
    }
    LOG.warn(
        "First contact with {}: its key {} {} is believed from now on and stands in {}",
        server.address(),
        KeyType.fromKey(key),
        fingerprint(key),
        file);
    return true;
  }

  private String name() {
    return server.port() == SftpServer.DEFAULT_PORT
        ? server.host()
        : "[" + server.host() + "]:" + server.port();
  }

  private static String fingerprint(PublicKey key) {
    return SecurityUtils.getFingerprint(key);
  }
}
