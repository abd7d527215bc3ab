package io.slomix.sources.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.slomix.model.evidence.ArtifactClassifier;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sources.inbox.Inbox;
import io.slomix.sources.inbox.InboxFullException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives what the Lua module posts, {@code POST /hooks/SERVER/TOKEN}: stored first, answered
 * then, read later by the pipeline. The server of the JDK serves it: one route needs no framework.
 *
 * <p>Guarantee: 204 means stored durably. Whatever else is answered, nothing is. No path is ever
 * logged, since it holds the token. Thread-safe.
 */
public final class WebhookReceiver implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookReceiver.class);

  /** The longest message: 64 players and 100 pauses fit several times. */
  static final int LONGEST_BODY_BYTES = 256 * 1024;

  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);
  private static final int STORED = 204;
  private static final int NO_BODY = -1;
  private static final int THREADS = 16;

  static {
    // The server cuts connections whose request takes longer; read once, when it is first used.
    System.setProperty("sun.net.httpserver.maxReqTime", Long.toString(LONGEST_REQUEST.toSeconds()));
  }

  private final WebhookTokens tokens;
  private final Inbox inbox;
  private final Consumer<String> roundEnded;
  private final HttpServer http;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final LongAdder stored = new LongAdder();
  private final Map<WebhookRefusal, LongAdder> refused = new EnumMap<>(WebhookRefusal.class);

  private WebhookReceiver(WebhookSettings settings, Inbox inbox, Consumer<String> roundEnded)
      throws IOException {
    this.tokens = new WebhookTokens(settings.tokens());
    this.inbox = inbox;
    this.roundEnded = roundEnded;
    for (WebhookRefusal reason : WebhookRefusal.values()) {
      refused.put(reason, new LongAdder());
    }
    this.http =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByName(settings.address()), settings.port()), 0);
    http.setExecutor(threads);
    http.createContext("/", this::handle);
  }

  /**
   * Begins to listen.
   *
   * @param roundEnded hears the server of each message that was stored
   * @throws IOException if the port is taken or a token is missing
   */
  public static WebhookReceiver start(
      WebhookSettings settings, Inbox inbox, Consumer<String> roundEnded) throws IOException {
    WebhookReceiver receiver = new WebhookReceiver(settings, inbox, roundEnded);
    receiver.http.start();
    return receiver;
  }

  /** The port that it listens on. */
  public int port() {
    return http.getAddress().getPort();
  }

  /** Messages stored so far, repetitions included. */
  public long stored() {
    return stored.sum();
  }

  /** Requests turned away so far for a reason. */
  public long refused(WebhookRefusal reason) {
    return refused.get(reason).sum();
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<WebhookRefusal> refusal = receive(exchange);
      if (refusal.isEmpty()) {
        stored.increment();
        exchange.sendResponseHeaders(STORED, NO_BODY);
        return;
      }
      refused.get(refusal.get()).increment();
      LOG.info("A webhook request was turned away: {}", refusal.get());
      if (refusal.get().isPassing()) {
        exchange.getResponseHeaders().set("Retry-After", "30");
      }
      exchange.getResponseHeaders().set("Connection", "close");
      exchange.sendResponseHeaders(refusal.get().status(), NO_BODY);
    }
  }

  private Optional<WebhookRefusal> receive(HttpExchange exchange) {
    Optional<String> server = tokens.server(exchange.getRequestURI().getRawPath());
    if (server.isEmpty()) {
      return Optional.of(WebhookRefusal.NOT_FOUND);
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return Optional.of(WebhookRefusal.NOT_A_POST);
    }
    byte[] body;
    try {
      body = body(exchange.getRequestBody());
    } catch (IOException cut) {
      return Optional.of(WebhookRefusal.TOO_SLOW);
    }
    if (body.length > LONGEST_BODY_BYTES) {
      return Optional.of(WebhookRefusal.TOO_LONG);
    }
    if (ArtifactClassifier.classify("message.json", body) != ArtifactKind.WEBHOOK) {
      return Optional.of(WebhookRefusal.NOT_A_MESSAGE);
    }
    return store(server.get(), body);
  }

  private Optional<WebhookRefusal> store(String server, byte[] body) {
    try {
      inbox.put(server, body);
    } catch (InboxFullException e) {
      return Optional.of(WebhookRefusal.FULL);
    } catch (IOException e) {
      LOG.warn("A message of server {} could not be stored", server, e);
      return Optional.of(WebhookRefusal.UNAVAILABLE);
    }
    roundEnded.accept(server);
    return Optional.empty();
  }

  /** The body, or one byte too many of it. */
  private static byte[] body(InputStream in) throws IOException {
    long end = System.nanoTime() + LONGEST_REQUEST.toNanos();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] part = new byte[8 * 1024];
    while (body.size() <= LONGEST_BODY_BYTES) {
      int read = in.read(part);
      if (read < 0) {
        break;
      }
      if (System.nanoTime() > end) {
        throw new IOException("the body took too long");
      }
      body.write(part, 0, read);
    }
    return body.toByteArray();
  }
}
