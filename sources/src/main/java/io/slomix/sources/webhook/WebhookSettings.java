package io.slomix.sources.webhook;

import io.slomix.sources.secret.SecretSource;
import java.util.Map;

/**
 * Where messages are received.
 *
 * @param address address of this machine to listen on
 * @param port 0 for any free one
 * @param tokens by server, the secret in its path; at least 16 characters of a URL
 */
public record WebhookSettings(String address, int port, Map<String, SecretSource> tokens) {

  /** Takes a copy. */
  public WebhookSettings {
    tokens = Map.copyOf(tokens);
  }
}
