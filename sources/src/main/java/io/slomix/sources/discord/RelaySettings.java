package io.slomix.sources.discord;

import java.util.Map;

/**
 * Whose messages are believed.
 *
 * @param channelId the channel to which the Lua modules post
 * @param author name under which they post; empty for any
 * @param serverByWebhookId the allow-list: a webhook stands for one server
 */
public record RelaySettings(long channelId, String author, Map<Long, String> serverByWebhookId) {

  /** The name that the module gives itself. */
  public static final String DEFAULT_AUTHOR = "ET:Legacy Stats";

  /** Takes a copy; an empty allow-list would believe nobody, so it is refused. */
  public RelaySettings {
    serverByWebhookId = Map.copyOf(serverByWebhookId);
    if (serverByWebhookId.isEmpty()) {
      throw new IllegalArgumentException("the relay needs a webhook that it may believe");
    }
  }
}
