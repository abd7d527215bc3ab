package io.slomix.jobs.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/** Sends messages as the Lua module does: what was not answered with success is sent again. */
final class Poster {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final URI hook;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Queue<byte[]> waiting = new ArrayDeque<>();

  Poster(URI hook) {
    this.hook = hook;
  }

  void add(byte[] message) {
    waiting.add(message);
  }

  boolean isDone() {
    return waiting.isEmpty();
  }

  /** Sends what waits until one is refused or nobody answers. */
  void send() throws InterruptedException {
    while (!waiting.isEmpty() && wasTaken(waiting.element())) {
      waiting.remove();
    }
  }

  private boolean wasTaken(byte[] message) throws InterruptedException {
    HttpRequest post =
        HttpRequest.newBuilder(hook)
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(message))
            .build();
    try {
      return http.send(post, HttpResponse.BodyHandlers.discarding()).statusCode() == 204;
    } catch (IOException nobody) {
      return false;
    }
  }
}
