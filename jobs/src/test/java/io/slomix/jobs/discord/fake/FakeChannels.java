package io.slomix.jobs.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The messages of all channels. Ids rise with time, as Discord's do. */
final class FakeChannels {

  private static final long FIRST_SECOND = 1_420_070_400L;
  private static final int SECOND_BITS = 22;

  private final Map<Long, List<ObjectNode>> messages = new HashMap<>();
  private final Map<String, ObjectNode> byNonce = new HashMap<>();
  private long lastId;
  private int edits;

  synchronized List<JsonNode> messages(long channel) {
    return List.copyOf(messages.getOrDefault(channel, List.of()));
  }

  synchronized int edits() {
    return edits;
  }

  /** A message of the bot; one with a nonce that is known is that one. */
  synchronized JsonNode create(long channel, JsonNode payload) {
    String nonce = payload.path("nonce").asText("");
    boolean enforced = payload.path("enforce_nonce").asBoolean();
    ObjectNode known = enforced ? byNonce.get(nonce) : null;
    if (known != null) {
      return known;
    }
    ObjectNode made = add(channel, 0, "slomix", payload, nonce.isEmpty() ? null : nonce);
    if (!nonce.isEmpty()) {
      byNonce.put(nonce, made);
    }
    return made;
  }

  /** A message of anybody; webhook 0 is the bot. */
  synchronized ObjectNode add(
      long channel, long webhook, String author, JsonNode payload, String nonce) {
    ObjectNode message = FakeDiscord.object();
    message.put("id", Long.toString(nextId()));
    message.put("channel_id", Long.toString(channel));
    message.put("guild_id", Long.toString(FakeDiscord.GUILD));
    ObjectNode by =
        webhook == 0
            ? FakeGateway.bot()
            : FakeDiscord.object()
                .put("id", Long.toString(webhook))
                .put("username", author)
                .put("discriminator", "0000")
                .putNull("avatar")
                .put("bot", true);
    message.set("author", by);
    if (webhook != 0) {
      message.put("webhook_id", Long.toString(webhook));
    }
    message.put("content", payload.path("content").asText(""));
    message.put("timestamp", Instant.now().toString());
    message.putNull("edited_timestamp");
    message.put("tts", false).put("mention_everyone", false).put("pinned", false).put("type", 0);
    for (String list : List.of("mentions", "mention_roles", "attachments")) {
      message.set(list, FakeDiscord.array());
    }
    message.set("allowed_mentions", payload.path("allowed_mentions").deepCopy());
    message.set("embeds", embeds(payload));
    if (nonce != null) {
      message.put("nonce", nonce);
    }
    messages.computeIfAbsent(channel, id -> new ArrayList<>()).add(message);
    return message;
  }

  synchronized JsonNode edit(long channel, long id, JsonNode payload) {
    for (ObjectNode message : messages.getOrDefault(channel, List.of())) {
      if (message.path("id").asLong() == id) {
        message.set("embeds", embeds(payload));
        message.put("edited_timestamp", Instant.now().toString());
        edits++;
        return message;
      }
    }
    throw new IllegalArgumentException("no message " + id);
  }

  /** The newest first; with a beginning, the oldest behind it. */
  synchronized ArrayNode page(long channel, long after, int limit) {
    List<ObjectNode> wanted =
        messages.getOrDefault(channel, List.of()).stream()
            .filter(message -> message.path("id").asLong() > after)
            .toList();
    int from = after > 0 ? 0 : Math.max(0, wanted.size() - limit);
    ArrayNode page = FakeDiscord.array();
    List<ObjectNode> shown = wanted.subList(from, Math.min(wanted.size(), from + limit));
    for (int i = shown.size() - 1; i >= 0; i--) {
      page.add(shown.get(i));
    }
    return page;
  }

  private static JsonNode embeds(JsonNode payload) {
    ArrayNode embeds = FakeDiscord.array();
    for (JsonNode embed : payload.path("embeds")) {
      embeds.add(((ObjectNode) embed.deepCopy()).put("type", "rich"));
    }
    return embeds;
  }

  private long nextId() {
    long now = (Instant.now().getEpochSecond() - FIRST_SECOND) * 1_000 << SECOND_BITS;
    lastId = Math.max(lastId + 1, now);
    return lastId;
  }
}
