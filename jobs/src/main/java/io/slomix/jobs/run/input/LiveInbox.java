package io.slomix.jobs.run.input;

import io.slomix.jobs.run.request.LiveInputs;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.archive.ArchivedDigests;
import io.slomix.sources.directory.enumerator.PollBell;
import io.slomix.sources.inbox.SpoolInbox;
import io.slomix.sources.webhook.WebhookReceiver;
import io.slomix.sources.webhook.WebhookSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The inbox of a live run: receives messages, and removes them once the archive has them. What the
 * archive has is read again after any restore (design 3.6), so nothing else must be waited for.
 */
public final class LiveInbox implements AutoCloseable {

  private static final String DIRECTORY = "inbox";
  private static final Duration BETWEEN_ACKNOWLEDGEMENTS = Duration.ofSeconds(5);

  private final SpoolInbox spool;
  private final Optional<ArchivedDigests> archive;
  private final LiveInputs inputs;
  private final Optional<WebhookReceiver> receiver;
  private long acknowledgedNanos = System.nanoTime();

  private LiveInbox(SpoolInbox spool, Optional<ArchivedDigests> archive, LiveInputs inputs)
      throws IOException {
    this.spool = spool;
    this.archive = archive;
    this.inputs = inputs;
    this.receiver =
        inputs.webhook().isPresent()
            ? Optional.of(WebhookReceiver.start(inputs.webhook().get(), spool, PollBell::ring))
            : Optional.empty();
  }

  /**
   * Begins to receive, if that is configured.
   *
   * @param database whose archived contents are acknowledged; empty where somebody else
   *     acknowledges
   * @throws IOException with a sentence for people, if the port is taken or a token is missing
   */
  public static LiveInbox open(
      Path dataDirectory, LiveInputs inputs, Optional<DatabaseAccess> database) throws IOException {
    SpoolInbox spool = new SpoolInbox(directory(dataDirectory));
    try {
      return new LiveInbox(spool, database.map(ArchivedDigests::new), inputs);
    } catch (IOException e) {
      throw new IOException(
          "Messages cannot be received on port %d: %s"
              .formatted(inputs.webhook().map(WebhookSettings::port).orElse(0), e.getMessage()),
          e);
    }
  }

  /** Where messages wait, below the data of a pipeline. */
  public static Path directory(Path dataDirectory) {
    return dataDirectory.resolve(DIRECTORY);
  }

  /** The directories in which messages wait, by server; there when this returns. */
  public Map<String, Path> directories() throws IOException {
    Map<String, Path> directories = new TreeMap<>();
    for (String server : inputs.messageServers()) {
      directories.put(server, spool.directory(server));
    }
    return directories;
  }

  /** Removes what the archive has; not more often than every few seconds. */
  public void acknowledge() throws IOException {
    long now = System.nanoTime();
    if (archive.isEmpty()) {
      return;
    }
    if (now - acknowledgedNanos < BETWEEN_ACKNOWLEDGEMENTS.toNanos()) {
      return;
    }
    acknowledgedNanos = now;
    for (String server : directories().keySet()) {
      spool.acknowledge(server, asked -> archive.get().of(server, asked));
    }
  }

  @Override
  public void close() {
    receiver.ifPresent(WebhookReceiver::close);
  }
}
