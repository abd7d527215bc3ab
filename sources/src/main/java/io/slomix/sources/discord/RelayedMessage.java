package io.slomix.sources.discord;

import java.util.OptionalLong;

/**
 * A message as it stands in the channel.
 *
 * @param webhookId who posted it; empty for a person or a bot
 * @param embeds how many it shows
 * @param body content, embeds and id as JSON: what is stored
 */
public record RelayedMessage(
    long id, OptionalLong webhookId, String author, String content, int embeds, String body) {}
