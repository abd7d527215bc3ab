package io.slomix.sources.sftp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.sources.directory.remote.FileUnreadableException;
import io.slomix.sources.directory.remote.FileVanishedException;
import io.slomix.sources.directory.remote.RemoteDirectory;
import io.slomix.sources.directory.remote.RemoteFile;
import io.slomix.sources.directory.remote.RemoteUnavailableException;
import io.slomix.sources.directory.remote.WatchedDirectory;
import io.slomix.sources.secret.SecretSource;
import io.slomix.sources.sftp.connection.HostKeyPolicy;
import io.slomix.sources.sftp.connection.SftpLogin;
import io.slomix.sources.sftp.connection.SftpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.apache.flink.api.common.time.Deadline;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A directory behind a real SFTP server: what it shows, and what it does when the server fails. */
@Timeout(120)
class SftpDirectoryTest {

  @TempDir private Path temp;
  private Path files;
  private ScriptedSftpServer server;

  @BeforeEach
  void start() throws IOException {
    files = Files.createDirectories(temp.resolve("files"));
    server = new ScriptedSftpServer(files, Files.createDirectories(temp.resolve("home"))).start();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void filesOfSubdirectoriesAreListedByNameAndReadWhole() throws Exception {
    write("stats/b.txt", "second");
    write("a.txt", "first");
    write(".hidden/c.txt", "hidden");
    write(".d.txt", "hidden");
    Files.createSymbolicLink(files.resolve("link.txt"), files.resolve("a.txt"));
    try (RemoteDirectory directory = open(HostKeyPolicy.FIRST_CONTACT, "")) {
      var listing = directory.list(soon());
      assertThat(listing.files())
          .extracting(RemoteFile::path)
          .containsExactly("a.txt", "stats/b.txt");
      assertThat(listing.unreadableEntries()).isEqualTo(1);
      RemoteFile second = listing.files().get(1);
      assertThat(second.sizeBytes()).isEqualTo(6);
      assertThat(directory.read(second, soon())).isEqualTo("second".getBytes(UTF_8));
      write("stats/b.txt", "second, and longer than it was listed");
      assertThat(new String(directory.read(second, soon()), UTF_8)).endsWith("listed");
    }
  }

  @Test
  void aSubdirectoryCanBeWatchedAlone() throws Exception {
    write("stats/b.txt", "x");
    write("a.txt", "y");
    try (RemoteDirectory directory = open(HostKeyPolicy.FIRST_CONTACT, "stats")) {
      assertThat(names(directory)).containsExactly("b.txt");
    }
  }

  @Test
  void manyFilesAreListedAndRead() throws Exception {
    for (int i = 0; i < 300; i++) {
      write("%03d.txt".formatted(i), "file " + i);
    }
    try (RemoteDirectory directory = open(HostKeyPolicy.FIRST_CONTACT, "")) {
      List<RemoteFile> listed = directory.list(soon()).files();
      assertThat(listed).hasSize(300);
      for (RemoteFile file : listed) {
        assertThat(directory.read(file, soon())).hasSize((int) file.sizeBytes());
      }
    }
  }

  @Test
  void aFileThatIsGoneIsVanishedAndTheConnectionStays() throws Exception {
    write("a.txt", "x");
    write("b.txt", "y");
    try (RemoteDirectory directory = open(HostKeyPolicy.FIRST_CONTACT, "")) {
      List<RemoteFile> listed = directory.list(soon()).files();
      Files.delete(files.resolve("a.txt"));
      assertThatThrownBy(() -> directory.read(listed.get(0), soon()))
          .isInstanceOf(FileVanishedException.class);
      assertThat(directory.read(listed.get(1), soon())).hasSize(1);
    }
  }

  @Test
  void aFileWhoseTransferEndsEarlyIsNotReadAtAll() throws Exception {
    write("a.txt", "first line\nsecond line\n");
    server.truncate(true);
    try (RemoteDirectory directory = open(HostKeyPolicy.FIRST_CONTACT, "")) {
      RemoteFile file = directory.list(soon()).files().get(0);
      assertThatThrownBy(() -> directory.read(file, soon()))
          .isInstanceOf(FileUnreadableException.class)
          .hasMessageContaining("ended after 11 of 23 bytes");
      server.truncate(false);
      assertThat(directory.read(file, soon())).hasSize(23);
    }
  }

  @Test
  void aMissingDirectoryIsUnavailableAndNamed() throws Exception {
    try (RemoteDirectory directory = open(HostKeyPolicy.FIRST_CONTACT, "nowhere")) {
      assertThatThrownBy(() -> directory.list(soon()))
          .isInstanceOf(RemoteUnavailableException.class)
          .hasMessageContaining("nowhere");
    }
  }

  @Test
  void anUnknownKeyIsRefusedUntilItIsWrittenDown() throws Exception {
    write("a.txt", "x");
    try (RemoteDirectory directory = open(HostKeyPolicy.STRICT, "")) {
      assertThatThrownBy(() -> directory.list(soon()))
          .isInstanceOf(RemoteUnavailableException.class)
          .hasMessageContaining("is not in")
          .hasMessageContaining("known_hosts");
    }
    assertThat(server.knownHosts()).doesNotExist();
    try (RemoteDirectory directory = open(HostKeyPolicy.FIRST_CONTACT, "")) {
      assertThat(names(directory)).containsExactly("a.txt");
    }
    assertThat(Files.readAllLines(server.knownHosts())).hasSize(1);
    try (RemoteDirectory directory = open(HostKeyPolicy.STRICT, "")) {
      assertThat(names(directory)).containsExactly("a.txt");
    }
  }

  @Test
  void aChangedKeyIsRefusedByEitherPolicy() throws Exception {
    try (RemoteDirectory directory = open(HostKeyPolicy.FIRST_CONTACT, "")) {
      assertThat(names(directory)).isEmpty();
    }
    server.stop();
    server.changeKey();
    server.start();
    for (HostKeyPolicy policy : HostKeyPolicy.values()) {
      try (RemoteDirectory directory = open(policy, "")) {
        assertThatThrownBy(() -> directory.list(soon()))
            .isInstanceOf(RemoteUnavailableException.class)
            .hasMessageContaining("is not the one in");
      }
    }
    assertThat(Files.readAllLines(server.knownHosts())).hasSize(1);
  }

  @Test
  void aKeyOpensTheDoor() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    Path key = temp.resolve("home/id");
    Files.writeString(
        key,
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
    write("a.txt", "x");
    SftpServer byKey =
        server.asServer(HostKeyPolicy.FIRST_CONTACT, new SftpLogin.Key(key.toString(), null));
    try (RemoteDirectory directory = open(byKey, "")) {
      assertThat(names(directory)).containsExactly("a.txt");
    }
  }

  @Test
  void aWrongPasswordIsSaidWithoutSayingThePassword() throws Exception {
    Path wrong = Files.writeString(temp.resolve("home/wrong"), "hunter2\n");
    SftpServer refused =
        server.asServer(
            HostKeyPolicy.FIRST_CONTACT,
            new SftpLogin.Password(new SecretSource.InFile(wrong.toString())));
    assertThat(refused.toString()).doesNotContain("hunter2");
    try (RemoteDirectory directory = open(refused, "")) {
      assertThatThrownBy(() -> directory.list(soon()))
          .isInstanceOf(RemoteUnavailableException.class)
          .hasMessageContaining("does not let 'et' in")
          .hasMessageNotContaining("hunter2");
    }
  }

  @Test
  void aServerThatHangsCostsNoMoreThanTheDeadlineAndIsThenLeftAlone() throws Exception {
    write("a.txt", "x");
    try (RemoteDirectory directory = open(HostKeyPolicy.FIRST_CONTACT, "")) {
      RemoteFile file = directory.list(soon()).files().get(0);
      server.hang();
      assertThatThrownBy(() -> directory.read(file, Deadline.fromNow(Duration.ofMillis(500))))
          .isInstanceOf(RemoteUnavailableException.class)
          .hasMessageContaining("longer than allowed");
      assertThatThrownBy(() -> directory.list(soon()))
          .isInstanceOf(RemoteUnavailableException.class)
          .hasMessageContaining("left alone");
      server.goOn();
      assertThat(namesOnceItAnswers(directory)).containsExactly("a.txt");
    }
  }

  @Test
  void aServerThatAcceptsAndSaysNothingCostsNoMoreThanTheDeadline() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      SftpServer mute =
          new SftpServer(
              "127.0.0.1",
              silent.getLocalPort(),
              "et",
              new SftpLogin.Password(new SecretSource.InEnvironment("NOBODY_SETS_THIS")),
              server.knownHosts().toString(),
              HostKeyPolicy.STRICT);
      try (RemoteDirectory directory = open(mute, "")) {
        assertThatThrownBy(() -> directory.list(Deadline.fromNow(Duration.ofMillis(500))))
            .isInstanceOf(RemoteUnavailableException.class)
            .hasMessageContaining("longer than allowed");
      }
    }
  }

  @Test
  void afterARestartOfTheServerTheSameDirectoryAnswersAgain() throws Exception {
    write("a.txt", "x");
    try (RemoteDirectory directory = open(HostKeyPolicy.FIRST_CONTACT, "")) {
      assertThat(names(directory)).containsExactly("a.txt");
      server.stop();
      assertThatThrownBy(() -> directory.list(soon()))
          .isInstanceOf(RemoteUnavailableException.class);
      server.start();
      assertThat(namesOnceItAnswers(directory)).containsExactly("a.txt");
    }
  }

  @Test
  void aConnectionThatWasLostWhileIdleIsMadeAnewWithoutAFailure() throws Exception {
    write("a.txt", "x");
    try (RemoteDirectory directory = open(HostKeyPolicy.FIRST_CONTACT, "")) {
      assertThat(names(directory)).containsExactly("a.txt");
      server.stop();
      server.start();
      Thread.sleep(500); // until the client has heard of the end
      assertThat(names(directory)).containsExactly("a.txt");
    }
  }

  @Test
  void aConnectionThatIsCutInAReadIsUnavailableAndMadeAnew() throws Exception {
    write("a.txt", "x");
    try (RemoteDirectory directory = open(HostKeyPolicy.FIRST_CONTACT, "")) {
      RemoteFile file = directory.list(soon()).files().get(0);
      server.dropOnRead(true);
      assertThatThrownBy(() -> directory.read(file, soon()))
          .isInstanceOf(RemoteUnavailableException.class);
      server.dropOnRead(false);
      assertThat(namesOnceItAnswers(directory)).containsExactly("a.txt");
      assertThat(directory.read(file, soon())).hasSize(1);
    }
  }

  @Test
  void theOpenerTravelsAndOpensLocalDirectoriesToo() throws Exception {
    write("a.txt", "x");
    SftpOpener opener = new SftpOpener();
    String address = opener.address(server.asServer(HostKeyPolicy.FIRST_CONTACT), "");
    assertThat(address).startsWith("sftp://et@127.0.0.1:");
    SftpOpener travelled = InstantiationUtil.clone(opener);
    for (String path : List.of(address, files.toString())) {
      try (RemoteDirectory directory = travelled.open(new WatchedDirectory("main", path))) {
        assertThat(names(directory)).containsExactly("a.txt");
      }
    }
  }

  private RemoteDirectory open(HostKeyPolicy policy, String path) {
    return open(server.asServer(policy), path);
  }

  private static RemoteDirectory open(SftpServer at, String path) {
    SftpOpener opener = new SftpOpener();
    return opener.open(new WatchedDirectory("main", opener.address(at, path)));
  }

  /** The server is left alone for a moment after a failure. */
  private static List<String> namesOnceItAnswers(RemoteDirectory directory) throws Exception {
    for (int attempt = 0; attempt < 200; attempt++) {
      try {
        return names(directory);
      } catch (RemoteUnavailableException notYet) {
        Thread.sleep(50);
      }
    }
    throw new AssertionError("the server did not come back");
  }

  private static List<String> names(RemoteDirectory directory) throws RemoteUnavailableException {
    return directory.list(soon()).files().stream().map(RemoteFile::path).toList();
  }

  private static Deadline soon() {
    return Deadline.fromNow(Duration.ofSeconds(20));
  }

  private void write(String path, String text) throws IOException {
    Path file = files.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
