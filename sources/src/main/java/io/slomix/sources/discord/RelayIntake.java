package io.slomix.sources.discord;

import io.slomix.sources.inbox.Inbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes messages of the channel into the inbox, and counts those that it does not take. A message
 * that is seen twice is the same file of the inbox. Thread-safe.
 */
final class RelayIntake {

  private static final Logger LOG = LoggerFactory.getLogger(RelayIntake.class);

  private final RelaySettings settings;
  private final Inbox inbox;
  private final Consumer<String> roundEnded;
  private final LongAdder taken = new LongAdder();
  private final Map<RelayRefusal, LongAdder> refused = new EnumMap<>(RelayRefusal.class);

  RelayIntake(RelaySettings settings, Inbox inbox, Consumer<String> roundEnded) {
    this.settings = settings;
    this.inbox = inbox;
    this.roundEnded = roundEnded;
    for (RelayRefusal reason : RelayRefusal.values()) {
      refused.put(reason, new LongAdder());
    }
  }

  /**
   * Looks at a message.
   *
   * @throws IOException it is ours and could not be stored: look at it again later
   */
  void look(RelayedMessage message) throws IOException {
    Optional<RelayRefusal> refusal = RelayRule.refusal(message, settings);
    if (refusal.isEmpty()) {
      String server = settings.serverByWebhookId().get(message.webhookId().getAsLong());
      inbox.put(server, message.body().getBytes(StandardCharsets.UTF_8));
      taken.increment();
      roundEnded.accept(server);
      return;
    }
    refused.get(refusal.get()).increment();
    if (refusal.get().isSuspicious()) {
      LOG.warn("Message {} of the control channel is not taken: {}", message.id(), refusal.get());
    }
  }

  long taken() {
    return taken.sum();
  }

  long refused(RelayRefusal reason) {
    return refused.get(reason).sum();
  }
}
