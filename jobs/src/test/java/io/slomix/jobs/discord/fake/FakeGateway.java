package io.slomix.jobs.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The event stream: says hello, lets the bot in, shows the guild, answers heartbeats. */
final class FakeGateway extends WebSocketServer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DISPATCH = 0;
  private static final int HEARTBEAT = 1;
  private static final int IDENTIFY = 2;
  private static final int RESUME = 6;
  private static final int HELLO = 10;
  private static final int HEARTBEAT_ACK = 11;
  private static final int RECONNECT_CODE = 4_000;

  private final long[] channels;
  private final AtomicInteger sequence = new AtomicInteger();
  private final CountDownLatch started = new CountDownLatch(1);

  private FakeGateway(long... channels) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    this.channels = channels;
  }

  static FakeGateway start(long... channels) throws InterruptedException {
    FakeGateway gateway = new FakeGateway(channels);
    gateway.setReuseAddr(true);
    gateway.setDaemon(true);
    gateway.start();
    if (!gateway.started.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the gateway did not start");
    }
    return gateway;
  }

  String address() {
    return "ws://127.0.0.1:" + getPort() + "/";
  }

  void drop() {
    getConnections().forEach(connection -> connection.close(RECONNECT_CODE));
  }

  /** A slash command of somebody. */
  void interact(long channel, ObjectNode data) {
    ObjectNode event = FakeDiscord.object();
    // Ids tell their time, and the library answers no command older than three seconds.
    long id =
        ((System.currentTimeMillis() - 1_420_070_400_000L) << 22) + sequence.incrementAndGet();
    event.put("id", Long.toString(id));
    event.put("application_id", Long.toString(FakeDiscord.BOT)).put("type", 2).put("version", 1);
    event.put("token", "an-invented-token").put("guild_id", Long.toString(FakeDiscord.GUILD));
    event.put("channel_id", Long.toString(channel)).put("locale", "en-US").put("context", 0);
    event.put("guild_locale", "en-US").put("app_permissions", Long.toString(Long.MAX_VALUE));
    event.put("attachment_size_limit", 10_485_760);
    event.set("channel", channel(channel, 0).put("permissions", "0"));
    event.set("member", member().put("permissions", Long.toString(Long.MAX_VALUE)));
    event.set("guild", FakeDiscord.object().put("id", Long.toString(FakeDiscord.GUILD)));
    event.set("entitlements", FakeDiscord.array());
    event.set("authorizing_integration_owners", FakeDiscord.object());
    event.set("data", data);
    getConnections().forEach(socket -> dispatch(socket, "INTERACTION_CREATE", event));
  }

  void close() throws InterruptedException {
    stop(1_000);
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    socket.send(
        FakeDiscord.object()
            .put("op", HELLO)
            .<ObjectNode>set("d", FakeDiscord.object().put("heartbeat_interval", 30_000))
            .toString());
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    try {
      JsonNode message = JSON.readTree(text);
      switch (message.path("op").asInt()) {
        case HEARTBEAT -> socket.send(FakeDiscord.object().put("op", HEARTBEAT_ACK).toString());
        case IDENTIFY -> {
          dispatch(socket, "READY", ready());
          dispatch(socket, "GUILD_CREATE", guild());
        }
        case RESUME -> dispatch(socket, "RESUMED", FakeDiscord.object());
        default -> {
          // Presence and the like: nothing depends on it.
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void dispatch(WebSocket socket, String event, ObjectNode data) {
    ObjectNode message = FakeDiscord.object();
    message.put("op", DISPATCH).put("t", event).put("s", sequence.incrementAndGet());
    message.set("d", data);
    socket.send(message.toString());
  }

  private ObjectNode ready() {
    ObjectNode ready = FakeDiscord.object();
    ready.put("v", 10).put("session_id", "a-session").put("resume_gateway_url", address());
    ready.set("user", bot());
    ArrayNode guilds = FakeDiscord.array();
    guilds.add(
        FakeDiscord.object().put("id", Long.toString(FakeDiscord.GUILD)).put("unavailable", true));
    ready.set("guilds", guilds);
    ready.set("private_channels", FakeDiscord.array());
    ready.set(
        "application",
        FakeDiscord.object().put("id", Long.toString(FakeDiscord.BOT)).put("flags", 0));
    return ready;
  }

  private ObjectNode guild() {
    ObjectNode guild = FakeDiscord.object();
    guild.put("id", Long.toString(FakeDiscord.GUILD)).put("name", "A guild of the test");
    guild.put("owner_id", Long.toString(FakeDiscord.BOT)).put("member_count", 1);
    guild.put("verification_level", 0).put("default_message_notifications", 0);
    guild.put("explicit_content_filter", 0).put("mfa_level", 0).put("afk_timeout", 60);
    guild.put("nsfw_level", 0).put("premium_tier", 0).put("premium_subscription_count", 0);
    guild.put("preferred_locale", "en-US").put("large", false).put("unavailable", false);
    guild.put("system_channel_flags", 0).put("premium_progress_bar_enabled", false);
    for (String list :
        new String[] {
          "emojis",
          "stickers",
          "features",
          "voice_states",
          "presences",
          "threads",
          "guild_scheduled_events",
          "stage_instances"
        }) {
      guild.set(list, FakeDiscord.array());
    }
    guild.set("roles", FakeDiscord.array().add(everyone()));
    guild.set("members", FakeDiscord.array().add(member()));
    ArrayNode shown = FakeDiscord.array();
    for (int i = 0; i < channels.length; i++) {
      shown.add(channel(channels[i], i));
    }
    guild.set("channels", shown);
    return guild;
  }

  private static ObjectNode channel(long id, int position) {
    ObjectNode channel = FakeDiscord.object();
    channel.put("id", Long.toString(id)).put("type", 0).put("name", "channel-" + position);
    channel.put("position", position).put("nsfw", false).put("rate_limit_per_user", 0);
    channel.putNull("topic").putNull("parent_id").putNull("last_message_id");
    channel.set("permission_overwrites", FakeDiscord.array());
    return channel;
  }

  private static ObjectNode everyone() {
    ObjectNode role =
        FakeDiscord.object()
            .put("id", Long.toString(FakeDiscord.GUILD))
            .put("name", "@everyone")
            .put("permissions", Long.toString(Long.MAX_VALUE))
            .put("position", 0)
            .put("color", 0)
            .put("hoist", false)
            .put("managed", false)
            .put("mentionable", false)
            .put("flags", 0);
    role.set(
        "colors",
        FakeDiscord.object()
            .put("primary_color", 0)
            .putNull("secondary_color")
            .putNull("tertiary_color"));
    return role;
  }

  private static ObjectNode member() {
    ObjectNode member = FakeDiscord.object();
    member.set("user", bot());
    member.set("roles", FakeDiscord.array());
    member.put("joined_at", "2026-01-01T00:00:00Z").put("deaf", false).put("mute", false);
    member.put("flags", 0);
    return member;
  }

  static ObjectNode bot() {
    return FakeDiscord.object()
        .put("id", Long.toString(FakeDiscord.BOT))
        .put("username", "slomix")
        .put("discriminator", "0000")
        .putNull("avatar")
        .put("bot", true);
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    // The library connects again by itself.
  }

  @Override
  public void onError(WebSocket socket, Exception e) {
    // A connection that was dropped on purpose.
  }
}
