package io.slomix.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.config.PipelineConfiguration;
import io.slomix.jobs.run.PipelineRun;
import io.slomix.jobs.run.QuietListener;
import io.slomix.jobs.run.RunMode;
import io.slomix.jobs.run.RunRequest;
import io.slomix.jobs.run.RunSummary;
import io.slomix.model.correlate.StatsRules;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.truth.SampleFile;
import io.slomix.sources.sftp.ScriptedSftpServer;
import io.slomix.sources.sftp.connection.HostKeyPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An evening on another machine gives the database that its files on this machine give. */
@Timeout(300)
class SftpDatabaseTest {

  @TempDir private Path temp;

  @Test
  void anEveningOverSftpEqualsItsBackfillThoughTheServerFailsInBetween() throws Exception {
    Path games = Files.createDirectory(temp.resolve("games"));
    List<SampleFile> files = SampleEvening.evidence(SampleOptions.eventfulEvening(5)).toList();
    for (SampleFile file : files) {
      Files.write(games.resolve(file.name()), file.content());
    }
    new Runs(temp.resolve("local")).backfill(games);

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
      RunSummary summary = live(server, home);
      mend.join();
      assertThat(summary.received()).isEqualTo(files.size());
    }
    DatabaseDump local = DatabaseDump.of(temp.resolve("local"));
    assertThat(local.rows()).isNotEmpty();
    assertThat(DatabaseDump.of(temp.resolve("far")).differencesFrom(local)).isEmpty();
  }

  private RunSummary live(ScriptedSftpServer server, Path home) throws Exception {
    var at = server.asServer(HostKeyPolicy.FIRST_CONTACT);
    Path file =
        Files.writeString(
            home.resolve("slomix.yaml"),
            """
            remote_poll_seconds: 5
            servers:
              - name: main
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
            StatsRules.DEFAULT,
            configuration.live()),
        new QuietListener());
  }
}
