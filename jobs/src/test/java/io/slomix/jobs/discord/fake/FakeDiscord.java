package io.slomix.jobs.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.slomix.jobs.discord.DiscordSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Discord on this machine that the real JDA talks to: requests and event stream, one guild, text
 * channels, messages with enforced nonces, and misbehaviour as a test scripts it.
 */
public final class FakeDiscord implements AutoCloseable {

  /** The guild and the bot. */
  public static final long GUILD = 900_000_000_000_000_001L;

  private static final long ANSWERS = 900_000_000_000_000_003L;

  static final long BOT = 900_000_000_000_000_002L;
  private static final Pattern MESSAGES =
      Pattern.compile("/api/v10/channels/(\\d+)/messages(?:/(\\d+))?");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer http;
  private final FakeGateway gateway;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final FakeChannels channels = new FakeChannels();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<JsonNode> answers = new CopyOnWriteArrayList<>();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile Supplier<Answer> misbehaviour = () -> null;
  private volatile Runnable afterCreate = () -> {};

  /**
   * An answer.
   *
   * @param status of HTTP; 0 closes the connection without any
   */
  public record Answer(int status, String body, String retryAfterSeconds) {

    /** A refusal to be repeated after a while. */
    public static Answer limited(String seconds) {
      return new Answer(
          429,
          "{\"message\": \"You are being rate limited.\", \"retry_after\": %s, \"global\": false}"
              .formatted(seconds),
          seconds);
    }

    /** A failure of the server. */
    public static Answer failure(int status) {
      return new Answer(status, "{\"message\": \"it is away\", \"code\": 0}", null);
    }

    /** No answer at all. */
    public static Answer nothing() {
      return new Answer(0, "", null);
    }
  }

  private FakeDiscord(HttpServer http, FakeGateway gateway) {
    this.http = http;
    this.gateway = gateway;
  }

  /** Starts one with some text channels. */
  public static FakeDiscord start(long... channelIds) throws IOException, InterruptedException {
    InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    FakeGateway gateway = FakeGateway.start(channelIds);
    FakeDiscord fake = new FakeDiscord(HttpServer.create(anywhere, 0), gateway);
    fake.http.setExecutor(fake.threads);
    fake.http.createContext("/", fake::handle);
    fake.http.start();
    return fake;
  }

  /** Where it is. */
  public DiscordSettings.Endpoint endpoint() {
    return new DiscordSettings.Endpoint(
        "http://127.0.0.1:%d/api/v10/".formatted(http.getAddress().getPort()), gateway.address());
  }

  /** Decides before each request about messages whether it is served: null serves it. */
  public void misbehaving(Supplier<Answer> script) {
    misbehaviour = script;
  }

  /** Happens after a message was made and before anybody hears of it. */
  public void afterCreate(Runnable action) {
    afterCreate = action;
  }

  /** Ends every connection of the event stream. */
  public void dropGateway() {
    gateway.drop();
  }

  /** Messages of a channel, oldest first. */
  public List<JsonNode> messages(long channel) {
    return channels.messages(channel);
  }

  /** Names of the slash commands that the bot offered. */
  public List<String> commands() {
    return commands;
  }

  /** Answers to slash commands and buttons, oldest first. */
  public List<JsonNode> answers() {
    return answers;
  }

  /** Somebody types a slash command with text options, name after name and value. */
  public void type(long channel, String command, String... options) {
    ObjectNode data = object().put("id", "900000000000000070").put("name", command).put("type", 1);
    ArrayNode given = data.putArray("options");
    for (int i = 0; i < options.length; i += 2) {
      given.addObject().put("name", options[i]).put("type", 3).put("value", options[i + 1]);
    }
    gateway.interact(channel, data);
  }

  /** How many messages were edited. */
  public int edits() {
    return channels.edits();
  }

  /** Posts as a webhook does. */
  public long postAsWebhook(long channel, long webhook, String author, JsonNode body) {
    return channels.add(channel, webhook, author, body, null).path("id").asLong();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] body = exchange.getRequestBody().readAllBytes();
      requests.incrementAndGet();
      Matcher message = MESSAGES.matcher(path);
      if (message.matches()) {
        Answer refusal = misbehaviour.get();
        if (refusal != null) {
          send(exchange, refusal);
          return;
        }
        send(exchange, messages(exchange, message, body));
      } else if (path.endsWith("/callback")) {
        String id = path.split("/")[4];
        ObjectNode interaction = object().put("id", id).put("type", 2);
        send(exchange, object().set("interaction", interaction));
      } else if (path.endsWith("/messages/@original")) {
        JsonNode answer = payload(exchange, body);
        answers.add(answer);
        send(exchange, channels.create(ANSWERS, (ObjectNode) answer.deepCopy()));
      } else if (path.endsWith("/commands")) {
        JSON.readTree(body).forEach(command -> commands.add(command.path("name").asText()));
        send(exchange, array());
      } else if (path.endsWith("/users/@me") || path.endsWith("/applications/@me")) {
        send(exchange, FakeGateway.bot());
      } else {
        send(exchange, JSON.createArrayNode());
      }
    }
  }

  private JsonNode messages(HttpExchange exchange, Matcher path, byte[] body) throws IOException {
    long channel = Long.parseLong(path.group(1));
    return switch (exchange.getRequestMethod()) {
      case "POST" -> {
        JsonNode made = channels.create(channel, payload(exchange, body));
        afterCreate.run();
        yield made;
      }
      case "PATCH" ->
          channels.edit(channel, Long.parseLong(path.group(2)), payload(exchange, body));
      default -> page(channel, exchange.getRequestURI().getQuery());
    };
  }

  private JsonNode page(long channel, String query) {
    long after = 0;
    int limit = 50;
    for (String pair : (query == null ? "" : query).split("&")) {
      if (pair.startsWith("after=")) {
        after = Long.parseLong(pair.substring(6));
      } else if (pair.startsWith("limit=")) {
        limit = Integer.parseInt(pair.substring(6));
      }
    }
    return channels.page(channel, after, limit);
  }

  /** The JSON of a request, also when files come with it. */
  private static JsonNode payload(HttpExchange exchange, byte[] body) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !type.startsWith("multipart/")) {
      return JSON.readTree(body);
    }
    String text = new String(body, StandardCharsets.ISO_8859_1);
    int part = text.indexOf("name=\"payload_json\"");
    int begin = text.indexOf("\r\n\r\n", part) + 4;
    int end = text.indexOf("\r\n--", begin);
    byte[] json = text.substring(begin, end).getBytes(StandardCharsets.ISO_8859_1);
    return JSON.readTree(json);
  }

  private static void send(HttpExchange exchange, JsonNode answer) throws IOException {
    send(exchange, new Answer(200, answer.toString(), null));
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    if (answer.status() == 0) {
      return; // the exchange is closed without a word
    }
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    // Without it the library takes a limit for a ban.
    exchange.getResponseHeaders().set("Via", "1.1 google");
    if (answer.retryAfterSeconds() != null) {
      exchange.getResponseHeaders().set("Retry-After", answer.retryAfterSeconds());
      exchange.getResponseHeaders().set("X-RateLimit-Reset-After", answer.retryAfterSeconds());
      exchange.getResponseHeaders().set("X-RateLimit-Limit", "5");
      exchange.getResponseHeaders().set("X-RateLimit-Remaining", "0");
    }
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() throws InterruptedException {
    http.stop(0);
    threads.shutdownNow();
    gateway.close();
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static ArrayNode array() {
    return JSON.createArrayNode();
  }

  static List<JsonNode> list(ArrayNode nodes) {
    List<JsonNode> list = new ArrayList<>();
    nodes.forEach(list::add);
    return list;
  }
}
