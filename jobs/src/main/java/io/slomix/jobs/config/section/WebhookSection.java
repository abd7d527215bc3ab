package io.slomix.jobs.config.section;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** Where messages are received. */
public record WebhookSection(
    @JsonPropertyDescription("Address of this machine to listen on (default: 127.0.0.1).")
        String address,
    @JsonPropertyDescription("Port to listen on, 1 to 65535.") Integer port) {

  private static final int HIGHEST_PORT = 65_535;
  private static final String LOOPBACK = "127.0.0.1";

  /** Refuses what cannot be used, with a sentence. */
  public WebhookSection {
    if (port == null || port < 1 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException("'port' of webhook is from 1 to " + HIGHEST_PORT);
    }
    address = address == null ? LOOPBACK : address;
  }
}
