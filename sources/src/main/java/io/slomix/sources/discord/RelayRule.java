package io.slomix.sources.discord;

import java.util.Optional;

/** Decides on messages of the channel, in the order of lua-round-event 19.1. Pure and total. */
final class RelayRule {

  private static final String MARKER = "STATS_READY";
  private static final int LONGEST_BODY = 64 * 1024;

  private RelayRule() {}

  /** Why a message is not taken; empty when it is. */
  static Optional<RelayRefusal> refusal(RelayedMessage message, RelaySettings settings) {
    if (message.webhookId().isEmpty()) {
      return Optional.of(RelayRefusal.NOT_A_WEBHOOK);
    }
    if (!settings.serverByWebhookId().containsKey(message.webhookId().getAsLong())) {
      return Optional.of(RelayRefusal.UNAUTHORIZED_WEBHOOK);
    }
    if (!settings.author().isEmpty() && !settings.author().equals(message.author())) {
      return Optional.of(RelayRefusal.USERNAME_MISMATCH);
    }
    if (message.content().isBlank() && message.embeds() == 0) {
      return Optional.of(RelayRefusal.NO_CONTENT_INTENT);
    }
    if (!message.content().strip().equals(MARKER)) {
      return Optional.of(RelayRefusal.NOT_STATS_READY);
    }
    return message.body().length() > LONGEST_BODY
        ? Optional.of(RelayRefusal.TOO_LONG)
        : Optional.empty();
  }
}
