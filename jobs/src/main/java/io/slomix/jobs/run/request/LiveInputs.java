package io.slomix.jobs.run.request;

import io.slomix.jobs.discord.DiscordSettings;
import io.slomix.sources.kafka.KafkaTopic;
import io.slomix.sources.webhook.WebhookSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a live run takes in besides the directories of this machine.
 *
 * @param remote directories of other machines
 * @param remotePollInterval from one look into them to the next
 * @param webhook where messages are received; empty for nowhere
 * @param discord what the bot does; empty for nothing
 * @param kafka the topic between collectors and pipeline; empty where there is one process
 */
public record LiveInputs(
    List<RemoteLocation> remote,
    Duration remotePollInterval,
    Optional<WebhookSettings> webhook,
    Optional<DiscordSettings> discord,
    Optional<KafkaTopic> kafka) {

  /** How long a far directory is left alone as a rule. */
  public static final Duration DEFAULT_REMOTE_POLL_INTERVAL = Duration.ofSeconds(60);

  /** Nothing. */
  public static final LiveInputs NONE =
      new LiveInputs(
          List.of(),
          DEFAULT_REMOTE_POLL_INTERVAL,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** The part of one process that does it all. */
  public LiveInputs ofOneProcess() {
    return new LiveInputs(remote, remotePollInterval, webhook, discord, Optional.empty());
  }

  /** The part of a pipeline that reads what collectors found. */
  public LiveInputs ofPipeline() {
    return new LiveInputs(
        List.of(),
        remotePollInterval,
        Optional.empty(),
        discord.map(DiscordSettings::postsOnly),
        kafka);
  }

  /** The part of a collector. */
  public LiveInputs ofCollector() {
    return new LiveInputs(
        remote, remotePollInterval, webhook, discord.map(DiscordSettings::relayOnly), kafka);
  }

  /** Whether only the topic is read: {@link #ofPipeline}. */
  public boolean isPipelineOnly() {
    return kafka.isPresent() && remote.isEmpty() && messageServers().isEmpty();
  }

  /** Servers whose messages are put into the inbox. */
  public Set<String> messageServers() {
    Set<String> servers = new TreeSet<>();
    webhook.ifPresent(receiver -> servers.addAll(receiver.tokens().keySet()));
    discord
        .flatMap(DiscordSettings::relay)
        .ifPresent(relay -> servers.addAll(relay.serverByWebhookId().values()));
    return servers;
  }

  /** Takes a copy. */
  public LiveInputs {
    remote = List.copyOf(remote);
  }
}
