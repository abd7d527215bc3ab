package io.slomix.jobs.run;

import io.slomix.jobs.pipeline.ArtifactSource;
import io.slomix.jobs.pipeline.OperatorId;
import io.slomix.jobs.run.request.LiveInputs;
import io.slomix.jobs.run.request.RemoteLocation;
import io.slomix.jobs.run.request.ServerDirectory;
import io.slomix.sources.directory.DirectorySource;
import io.slomix.sources.directory.DirectorySourceBuilder;
import io.slomix.sources.directory.remote.WatchedDirectory;
import io.slomix.sources.kafka.KafkaArtifacts;
import io.slomix.sources.sftp.SftpOpener;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sources of what comes in now, as the inputs of a run say. */
public final class ReceivedSources {

  private static final Duration INBOX_POLL_INTERVAL = Duration.ofMillis(200);

  private final List<ServerDirectory> directories;
  private final LiveInputs inputs;
  private final Map<String, Path> inbox;
  private final Map<String, Path> handedOver;

  /**
   * Sources that are still to be built.
   *
   * @param inbox where messages wait, by server
   */
  public ReceivedSources(
      List<ServerDirectory> directories, LiveInputs inputs, Map<String, Path> inbox) {
    this(directories, inputs, inbox, Map.of());
  }

  private ReceivedSources(
      List<ServerDirectory> directories,
      LiveInputs inputs,
      Map<String, Path> inbox,
      Map<String, Path> handedOver) {
    this.directories = directories;
    this.inputs = inputs;
    this.inbox = inbox;
    this.handedOver = handedOver;
  }

  /**
   * The same, with what a backfill beside the pipeline hands over.
   *
   * @param directories in which it puts files, by server
   */
  ReceivedSources with(Map<String, Path> directories) {
    return new ReceivedSources(this.directories, inputs, inbox, directories);
  }

  /**
   * The sources.
   *
   * @param live whether they stay open
   * @throws IOException with a sentence for people, if the properties of Kafka cannot be read
   */
  public List<ArtifactSource> of(boolean live) throws IOException {
    List<ArtifactSource> received = new ArrayList<>();
    if (!directories.isEmpty()) {
      DirectorySourceBuilder builder =
          live ? DirectorySource.continuous() : DirectorySource.bounded();
      for (ServerDirectory directory : directories) {
        builder.watch(directory.server(), directory.directory());
      }
      OperatorId id = live ? OperatorId.LIVE_DIRECTORIES : OperatorId.BOUNDED_DIRECTORIES;
      received.add(new ArtifactSource(id, builder.build()));
    }
    if (!inbox.isEmpty()) {
      received.add(new ArtifactSource(OperatorId.LIVE_INBOX, inbox()));
    }
    if (!handedOver.isEmpty()) {
      received.add(new ArtifactSource(OperatorId.LIVE_HANDOVER, handover()));
    }
    if (!inputs.remote().isEmpty()) {
      received.add(new ArtifactSource(OperatorId.LIVE_REMOTE_DIRECTORIES, remote()));
    }
    if (inputs.kafka().isPresent() && inputs.isPipelineOnly()) {
      received.add(
          new ArtifactSource(OperatorId.LIVE_KAFKA, KafkaArtifacts.source(inputs.kafka().get())));
    }
    return received;
  }

  /** Messages appear whole, by renaming, so none has to stand still first. */
  private DirectorySource inbox() {
    DirectorySourceBuilder builder =
        DirectorySource.continuous()
            .pollInterval(INBOX_POLL_INTERVAL)
            .settleTime(Duration.ZERO)
            .origin("webhook:live");
    inbox.forEach(builder::watch);
    return builder.build();
  }

  /** A batch appears whole; its origin says that nothing of it is news (R24). */
  private DirectorySource handover() {
    DirectorySourceBuilder builder =
        DirectorySource.continuous().settleTime(Duration.ZERO).origin("directory:backfill");
    handedOver.forEach(builder::watch);
    return builder.build();
  }

  private DirectorySource remote() {
    SftpOpener opener = new SftpOpener();
    List<WatchedDirectory> watched = new ArrayList<>();
    for (RemoteLocation each : inputs.remote()) {
      watched.add(new WatchedDirectory(each.server(), opener.address(each.sftp(), each.path())));
    }
    return DirectorySource.continuous()
        .watch(watched)
        .opener(opener)
        .pollInterval(inputs.remotePollInterval())
        .origin("sftp:live")
        .build();
  }
}
