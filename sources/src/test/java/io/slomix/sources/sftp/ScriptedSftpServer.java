package io.slomix.sources.sftp;

import io.slomix.sources.secret.SecretSource;
import io.slomix.sources.sftp.connection.HostKeyPolicy;
import io.slomix.sources.sftp.connection.SftpLogin;
import io.slomix.sources.sftp.connection.SftpServer;
import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.security.KeyPair;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.DirectoryHandle;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/** A real SFTP server over a directory, on this machine, that misbehaves as it is told. */
public final class ScriptedSftpServer implements AutoCloseable {

  private static final String USER = "et";
  private static final String PASSWORD = "swordfish";

  private final Path files;
  private final Path home;
  private KeyPair hostKey = newKey();
  private SshServer server;
  private volatile CountDownLatch hang = new CountDownLatch(0);
  private volatile boolean droppingOnRead;
  private volatile boolean truncating;
  private int port;

  /**
   * A server that is not started yet.
   *
   * @param files the directory that it shows as its root
   * @param home where its password and known_hosts lie
   */
  public ScriptedSftpServer(Path files, Path home) throws IOException {
    this.files = files;
    this.home = home;
    Files.writeString(home.resolve("password"), PASSWORD + "\n");
  }

  /** Starts on the port of before, or on a free one. */
  public ScriptedSftpServer start() throws IOException {
    server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setPort(port);
    CoreModuleProperties.TCP_NODELAY.set(server, true);
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setPasswordAuthenticator(
        (user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
    server.setPublickeyAuthenticator((user, key, session) -> user.equals(USER));
    server.setFileSystemFactory(new VirtualFileSystemFactory(files));
    server.setSubsystemFactories(
        List.of(new SftpSubsystemFactory.Builder().withFileSystemAccessor(new Script()).build()));
    server.start();
    port = server.getPort();
    return this;
  }

  /** Ends it and every connection. */
  public void stop() throws IOException {
    server.stop(true);
  }

  /** Gives it another host key from the next start on. */
  public void changeKey() {
    hostKey = newKey();
  }

  /** Lets every listing and read wait until {@link #goOn}. */
  public void hang() {
    hang = new CountDownLatch(1);
  }

  /** Lets it answer again. */
  public void goOn() {
    hang.countDown();
  }

  /** Cuts every connection when a file is opened. */
  public void dropOnRead(boolean drop) {
    droppingOnRead = drop;
  }

  /** Lets every file end in the middle, though listings show all of it. */
  public void truncate(boolean truncate) {
    truncating = truncate;
  }

  /** How to reach it, by its password. */
  public SftpServer asServer(HostKeyPolicy policy) {
    return asServer(
        policy,
        new SftpLogin.Password(new SecretSource.InFile(home.resolve("password").toString())));
  }

  /** How to reach it. */
  public SftpServer asServer(HostKeyPolicy policy, SftpLogin login) {
    return new SftpServer("127.0.0.1", port, USER, login, knownHosts().toString(), policy);
  }

  /** The file with the keys of servers. */
  public Path knownHosts() {
    return home.resolve("known_hosts");
  }

  @Override
  public void close() throws IOException {
    goOn();
    stop();
  }

  private static KeyPair newKey() {
    try {
      return KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void misbehave() {
    try {
      if (!hang.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody let the server go on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stands between the server and its files. */
  private final class Script implements SftpFileSystemAccessor {

    @Override
    public SeekableByteChannel openFile(
        SftpSubsystemProxy subsystem,
        FileHandle handle,
        Path file,
        String name,
        Set<? extends OpenOption> options,
        FileAttribute<?>... attributes)
        throws IOException {
      misbehave();
      if (droppingOnRead) {
        subsystem.getServerSession().close(true);
        throw new IOException("dropped");
      }
      SeekableByteChannel whole =
          SftpFileSystemAccessor.super.openFile(subsystem, handle, file, name, options, attributes);
      return truncating ? new HalvedChannel(whole, whole.size() / 2) : whole;
    }

    @Override
    public void closeFile(
        SftpSubsystemProxy subsystem,
        FileHandle handle,
        Path file,
        String name,
        Channel channel,
        Set<? extends OpenOption> options)
        throws IOException {
      SftpFileSystemAccessor.super.closeFile(subsystem, handle, file, name, channel, options);
    }

    @Override
    public DirectoryStream<Path> openDirectory(
        SftpSubsystemProxy subsystem,
        DirectoryHandle handle,
        Path directory,
        String name,
        LinkOption... options)
        throws IOException {
      misbehave();
      return SftpFileSystemAccessor.super.openDirectory(
          subsystem, handle, directory, name, options);
    }
  }
}
