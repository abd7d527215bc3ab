package io.slomix.jobs.config.section;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.slomix.jobs.config.value.Required;

/** A webhook of Discord, through which one game server posts. */
public record RelayWebhookSection(
    @JsonPropertyDescription("Id of the webhook, the first number of its address.") Long id,
    @JsonPropertyDescription("Name of the server that posts through it.") String server) {

  /** Refuses what cannot be used, with a sentence. */
  public RelayWebhookSection {
    if (id == null) {
      throw new IllegalArgumentException("'id' of a webhook is missing");
    }
    Required.text("a webhook", "server", server);
  }
}
