package io.slomix.jobs.run.input;

import io.slomix.sources.webhook.WebhookSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a live run takes in besides the directories of this machine.
 *
 * @param remote directories of other machines
 * @param remotePollInterval from one look into them to the next
 * @param webhook where messages are received; empty for nowhere
 */
public record LiveInputs(
    List<RemoteLocation> remote, Duration remotePollInterval, Optional<WebhookSettings> webhook) {

  /** How long a far directory is left alone as a rule. */
  public static final Duration DEFAULT_REMOTE_POLL_INTERVAL = Duration.ofSeconds(60);

  /** Nothing. */
  public static final LiveInputs NONE =
      new LiveInputs(List.of(), DEFAULT_REMOTE_POLL_INTERVAL, Optional.empty());

  /** Takes a copy. */
  public LiveInputs {
    remote = List.copyOf(remote);
  }
}
