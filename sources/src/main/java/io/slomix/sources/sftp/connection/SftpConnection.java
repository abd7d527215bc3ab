package io.slomix.sources.sftp.connection;

import io.slomix.sources.directory.remote.RemoteUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import net.schmizz.keepalive.KeepAliveProvider;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.sftp.SFTPClient;
import net.schmizz.sshj.sftp.SFTPException;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.keyprovider.KeyProvider;
import net.schmizz.sshj.userauth.password.PasswordUtils;
import org.apache.flink.api.common.time.Deadline;

/**
 * One connection, made when it is first needed, kept between calls, and made anew after a failure.
 *
 * <p>Guarantee: every call ends by its deadline, whatever the server does. After a failure the
 * server is left alone for a while, and calls fail at once. Used by one thread at a time.
 */
public final class SftpConnection implements AutoCloseable {

  private static final int KEEP_ALIVE_SECONDS = 15;
  private static final int READ_TIMEOUT_MILLIS = 30_000;

  /** Something to ask the server. */
  @FunctionalInterface
  public interface Call<T> {

    /** Asks. */
    T on(SFTPClient client) throws IOException;
  }

  private final SftpServer server;
  private final Random dice;
  private ReconnectBackoff backoff = ReconnectBackoff.NONE;
  private SSHClient ssh;
  private SFTPClient sftp;

  /**
   * Refers to a server; does not connect yet.
   *
   * @param dice spreads attempts to connect
   */
  public SftpConnection(SftpServer server, Random dice) {
    this.server = server;
    this.dice = dice;
  }

  /**
   * Asks the server, over the connection at hand or a new one.
   *
   * @throws SFTPException the server's own answer that it cannot do this; the connection is good
   * @throws RemoteUnavailableException everything else; a later call may succeed
   */
  public <T> T call(String what, Deadline deadline, Call<T> call)
      throws SFTPException, RemoteUnavailableException {
    Duration left = backoff.left(nowMillis());
    if (!left.isZero()) {
      throw new RemoteUnavailableException(
          "%s is left alone for another %d s after a failure"
              .formatted(server.address(), left.toSeconds() + 1));
    }
    if (ssh != null && !ssh.isConnected()) {
      close(); // lost while nobody used it, which is no failure of the server
    }
    SSHClient own = ssh == null ? newClient() : ssh;
    try (CallWatchdog watchdog = CallWatchdog.over(deadline, () -> disconnect(own))) {
      return ask(what, own, call, watchdog);
    }
  }

  private <T> T ask(String what, SSHClient own, Call<T> call, CallWatchdog watchdog)
      throws SFTPException, RemoteUnavailableException {
    try {
      if (ssh == null) {
        open(own);
      }
      T answer = call.on(sftp);
      backoff = ReconnectBackoff.NONE;
      return answer;
    } catch (SFTPException e) {
      if (own.isConnected() && !watchdog.hasBitten() && isAnAnswer(e)) {
        throw e;
      }
      throw failed(what, own, e, watchdog);
    } catch (IOException | RuntimeException e) {
      throw failed(what, own, e, watchdog);
    }
  }

  /** Whether the server said so; the library reports broken connections by the same exception. */
  private static boolean isAnAnswer(SFTPException e) {
    return switch (e.getStatusCode()) {
      case NO_SUCH_FILE, NO_SUCH_PATH, PERMISSION_DENIED, FAILURE, NOT_A_DIRECTORY -> true;
      default -> false;
    };
  }

  private SSHClient newClient() {
    DefaultConfig config = new DefaultConfig();
    config.setKeepAliveProvider(KeepAliveProvider.KEEP_ALIVE);
    SSHClient client = new SSHClient(config);
    client.setConnectTimeout(READ_TIMEOUT_MILLIS);
    client.setTimeout(READ_TIMEOUT_MILLIS);
    return client;
  }

  private void open(SSHClient client) throws IOException {
    HostKeys keys = new HostKeys(server);
    client.addHostKeyVerifier(keys);
    client.getConnection().getKeepAlive().setKeepAliveInterval(KEEP_ALIVE_SECONDS);
    try {
      client.connect(server.host(), server.port());
    } catch (IOException e) {
      throw keys.refusal().map(refusal -> (IOException) refused(refusal, e)).orElse(e);
    }
    logIn(client);
    SFTPClient opened = client.newSFTPClient();
    opened.getSFTPEngine().setTimeoutMs(READ_TIMEOUT_MILLIS);
    ssh = client;
    sftp = opened;
  }

  private void logIn(SSHClient client) throws IOException {
    SftpLogin login = server.login();
    try {
      if (login instanceof SftpLogin.Key key) {
        client.authPublickey(server.user(), keyOf(client, key));
      } else if (login instanceof SftpLogin.Password password) {
        client.authPassword(server.user(), password.secret().read());
      }
    } catch (UserAuthException e) {
      throw refused(
          "%s does not let '%s' in; check the user and the %s."
              .formatted(
                  server.address(),
                  server.user(),
                  login instanceof SftpLogin.Key key ? "key " + key.file() : "password"),
          e);
    }
  }

  private static KeyProvider keyOf(SSHClient client, SftpLogin.Key key) throws IOException {
    return key.lock().isPresent()
        ? client.loadKeys(
            key.file(), PasswordUtils.createOneOff(key.lock().get().read().toCharArray()))
        : client.loadKeys(key.file());
  }

  private RemoteUnavailableException failed(
      String what, SSHClient own, Exception cause, CallWatchdog watchdog) {
    backoff = backoff.failed(nowMillis(), dice.nextDouble());
    close();
    disconnect(own);
    if (cause instanceof RemoteUnavailableException known) {
      return known;
    }
    String reason = watchdog.hasBitten() ? "it took longer than allowed" : cause.toString();
    return new RemoteUnavailableException(
        "%s at %s failed: %s".formatted(what, server.address(), reason), cause);
  }

  private static RemoteUnavailableException refused(String reason, IOException cause) {
    return new RemoteUnavailableException(reason, cause);
  }

  @Override
  public void close() {
    SSHClient closing = ssh;
    ssh = null;
    sftp = null;
    if (closing != null) {
      disconnect(closing);
    }
  }

  private static void disconnect(SSHClient client) {
    try {
      client.disconnect();
    } catch (IOException | RuntimeException gone) {
      // It is lost either way, and the next call makes another.
      return;
    }
  }

  private static long nowMillis() {
    return System.nanoTime() / 1_000_000;
  }
}
