package io.slomix.jobs.config.section;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.slomix.jobs.config.value.Required;
import io.slomix.sources.discord.RelaySettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where messages of the Lua modules are read from a channel of Discord. */
public record RelaySection(
    @JsonPropertyDescription("Id of the channel to which the modules post.") Long channel,
    @JsonPropertyDescription(
            "Name under which they post (default: ET:Legacy Stats); empty quotes for any.")
        String author,
    @JsonPropertyDescription("The webhooks that are believed, at least one.")
        List<RelayWebhookSection> webhooks) {

  /** Refuses what cannot be used, with a sentence. */
  public RelaySection {
    if (channel == null) {
      throw new IllegalArgumentException("'channel' of 'relay' is missing");
    }
    webhooks = Required.some("'relay'", "webhooks", webhooks);
  }

  /** The servers whose messages come here. */
  List<String> servers() {
    return webhooks.stream().map(RelayWebhookSection::server).toList();
  }

  RelaySettings settings() {
    Map<Long, String> servers = new TreeMap<>();
    for (RelayWebhookSection webhook : webhooks) {
      if (servers.put(webhook.id(), webhook.server()) != null) {
        throw new IllegalArgumentException(
            "the webhook %d is there twice: it stands for one server".formatted(webhook.id()));
      }
    }
    return new RelaySettings(
        channel, author == null ? RelaySettings.DEFAULT_AUTHOR : author, servers);
  }
}
