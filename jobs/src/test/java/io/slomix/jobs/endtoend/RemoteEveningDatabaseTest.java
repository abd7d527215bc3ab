package io.slomix.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.config.PipelineConfiguration;
import io.slomix.jobs.run.PipelineRun;
import io.slomix.jobs.run.RunListener;
import io.slomix.jobs.run.RunMode;
import io.slomix.jobs.run.RunRequest;
import io.slomix.jobs.run.RunSummary;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.evidence.ArtifactClassifier;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.evidence.Sha256;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.truth.SampleFile;
import io.slomix.sources.sftp.ScriptedSftpServer;
import io.slomix.sources.sftp.connection.HostKeyPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An evening from another machine gives the database that its files on this machine give. */
@Timeout(300)
class RemoteEveningDatabaseTest {

  private static final String TOKEN = "an-invented-token-of-the-test";

  @TempDir private Path temp;

  @Test
  void filesOverSftpAndMessagesOverHttpEqualABackfillThoughTheServerFailsInBetween()
      throws Exception {
    Path games = Files.createDirectory(temp.resolve("games"));
    Path all = Files.createDirectory(temp.resolve("all"));
    List<byte[]> messages = new ArrayList<>();
    List<SampleFile> files = SampleEvening.evidence(SampleOptions.eventfulEvening(5)).toList();
    for (SampleFile file : files) {
      byte[] content = file.content();
      if (ArtifactClassifier.classify(file.name(), content) == ArtifactKind.WEBHOOK) {
        Files.write(all.resolve("message-" + Sha256.hex(content) + ".json"), content);
        messages.add(content);
      } else {
        Files.write(all.resolve(file.name()), content);
        Files.write(games.resolve(file.name()), content);
      }
    }
    assertThat(messages).isNotEmpty();
    new Runs(temp.resolve("local")).backfill(all);

    Path home = Files.createDirectory(temp.resolve("home"));
    try (ScriptedSftpServer server = new ScriptedSftpServer(games, home).start()) {
      server.dropOnRead(true);
      Thread mend =
          new Thread(
              () -> {
                try {
                  Thread.sleep(8_000);
                  server.dropOnRead(false);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      mend.start();
      RunSummary summary = live(server, home, messages);
      mend.join();
      assertThat(summary.received()).isEqualTo(files.size());
    }
    try (Stream<Path> waiting = Files.list(temp.resolve("far/inbox/main"))) {
      assertThat(waiting).as("messages that the archive has").isEmpty();
    }
    DatabaseDump local = DatabaseDump.of(temp.resolve("local"));
    assertThat(local.rows()).isNotEmpty();
    assertThat(DatabaseDump.of(temp.resolve("far")).differencesFrom(local)).isEmpty();
  }

  private RunSummary live(ScriptedSftpServer server, Path home, List<byte[]> messages)
      throws Exception {
    int port = freePort();
    Files.writeString(home.resolve("token"), TOKEN);
    var at = server.asServer(HostKeyPolicy.FIRST_CONTACT);
    Path file =
        Files.writeString(
            home.resolve("slomix.yaml"),
            """
            remote_poll_seconds: 5
            webhook: {port: %d}
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
                    home.resolve("token"),
                    at.host(),
                    at.port(),
                    at.user(),
                    home.resolve("password"),
                    server.knownHosts()));
    PipelineConfiguration configuration = PipelineConfiguration.read(file);
    return PipelineRun.execute(
        new RunRequest(
                RunMode.LIVE,
                configuration.directories(),
                configuration.zones(),
                configuration.defaultZone(),
                temp.resolve("far"),
                Optional.empty(),
                Optional.of(Duration.ofSeconds(25)),
                OptionalInt.empty(),
                Set.of(),
                StatsRules.DEFAULT)
            .takingIn(configuration.live()),
        new PostingListener(port, messages));
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  /** Posts every message twice, the last one first, once the pipeline has started. */
  private record PostingListener(int port, List<byte[]> messages) implements RunListener {

    @Override
    public void started(URI dashboard, String databaseUrl) {
      HttpClient client = HttpClient.newHttpClient();
      URI hook = URI.create("http://127.0.0.1:" + port + "/hooks/main/" + TOKEN);
      for (int i = 2 * messages.size() - 1; i >= 0; i--) {
        byte[] message = messages.get(i % messages.size());
        HttpRequest post =
            HttpRequest.newBuilder(hook)
                .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                .build();
        try {
          int status = client.send(post, HttpResponse.BodyHandlers.discarding()).statusCode();
          assertThat(status).isEqualTo(204);
        } catch (IOException | InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }

    @Override
    public void progress(long filesFound, long filesRead, long roundsWritten) {}
  }
}
