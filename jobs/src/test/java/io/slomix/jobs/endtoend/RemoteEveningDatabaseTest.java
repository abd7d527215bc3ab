package io.slomix.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.config.PipelineConfiguration;
import io.slomix.jobs.fault.LiveConfiguration;
import io.slomix.jobs.run.PipelineRun;
import io.slomix.jobs.run.RunListener;
import io.slomix.jobs.run.RunSummary;
import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.evidence.ArtifactClassifier;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.evidence.Sha256;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.truth.SampleFile;
import io.slomix.sources.sftp.ScriptedSftpServer;
import java.io.IOException;
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
    LiveConfiguration written = LiveConfiguration.write(server, home, "remote_poll_seconds: 5");
    PipelineConfiguration configuration = PipelineConfiguration.read(written.file());
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
        new PostingListener(written.hook(), messages));
  }

  /** Posts every message twice, the last one first, once the pipeline has started. */
  private record PostingListener(URI hook, List<byte[]> messages) implements RunListener {

    @Override
    public void started(URI dashboard, String databaseUrl) {
      HttpClient client = HttpClient.newHttpClient();
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
