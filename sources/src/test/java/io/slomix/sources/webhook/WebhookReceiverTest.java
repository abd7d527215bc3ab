package io.slomix.sources.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.sources.inbox.Inbox;
import io.slomix.sources.inbox.SpoolInbox;
import io.slomix.sources.secret.SecretSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is good is stored before it is answered; everything else is counted and leaves nothing. */
@Timeout(120)
class WebhookReceiverTest {

  private static final String TOKEN = "0123456789abcdefXYZ";
  private static final String MESSAGE = "{\"content\": \"STATS_READY\", \"embeds\": [{}]}";

  @TempDir private Path temp;
  private final List<String> rung = Collections.synchronizedList(new ArrayList<>());
  private final HttpClient client = HttpClient.newHttpClient();
  private WebhookReceiver receiver;

  @BeforeEach
  void start() throws IOException {
    receiver = start(new SpoolInbox(temp.resolve("inbox")));
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void aMessageIsStoredAsItCameAndTheBellRings() throws Exception {
    assertThat(post("/hooks/main/" + TOKEN, MESSAGE).statusCode()).isEqualTo(204);
    assertThat(post("/hooks/main/" + TOKEN, MESSAGE).statusCode()).isEqualTo(204);
    assertThat(stored()).hasSize(1);
    assertThat(Files.readString(stored().get(0))).isEqualTo(MESSAGE);
    assertThat(rung).containsExactly("main", "main");
    assertThat(receiver.stored()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/hooks/main/0123456789abcdefXYz",
        "/hooks/main/short",
        "/hooks/other/0123456789abcdefXYZ",
        "/hooks/main/0123456789abcdefXYZ/",
        "/hooks/../main/0123456789abcdefXYZ",
        "/hooks/%2e%2e/0123456789abcdefXYZ",
        "/hooks/main%00/0123456789abcdefXYZ"
      })
  void aWrongPathServerOrTokenIsOneAndTheSameAnswer(String path) throws Exception {
    assertThat(post(path, MESSAGE).statusCode()).isEqualTo(404);
    assertNothingStored(WebhookRefusal.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"content\": \"hello\", \"embeds\": []}", "STATS_READY"})
  void whatIsNoMessageIsRefused(String body) throws Exception {
    assertThat(post("/hooks/main/" + TOKEN, body).statusCode()).isEqualTo(400);
    assertNothingStored(WebhookRefusal.NOT_A_MESSAGE);
  }

  @Test
  void onlyAPostIsTaken() throws Exception {
    HttpRequest get = HttpRequest.newBuilder(uri("/hooks/main/" + TOKEN)).GET().build();
    assertThat(client.send(get, BodyHandlers.discarding()).statusCode()).isEqualTo(405);
    assertNothingStored(WebhookRefusal.NOT_A_POST);
  }

  @Test
  void aBodyThatIsTooLongIsRefusedWithAndWithoutItsLength() throws Exception {
    byte[] body = new byte[WebhookReceiver.LONGEST_BODY_BYTES + 1];
    assertThat(send(BodyPublishers.ofByteArray(body))).isEqualTo(413);
    assertThat(send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))))
        .isEqualTo(413);
    assertNothingStored(WebhookRefusal.TOO_LONG);
  }

  @Test
  void aSlowClientIsCutOffWhileOthersAreServed() throws Exception {
    try (Socket slow = new Socket("127.0.0.1", receiver.port())) {
      slow.setSoTimeout(60_000);
      OutputStream out = slow.getOutputStream();
      out.write(
          ("POST /hooks/main/" + TOKEN + " HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{")
              .getBytes(UTF_8));
      out.flush();
      assertThat(post("/hooks/main/" + TOKEN, MESSAGE).statusCode()).isEqualTo(204);
      assertThat(endsOrAnswers408(slow.getInputStream())).isTrue();
    }
    assertThat(stored()).hasSize(1);
  }

  @Test
  void anInboxThatFailsIsSaidToPassAndTheSenderMayComeBack() throws Exception {
    receiver.close();
    receiver =
        start(
            (server, content) -> {
              throw new IOException("disk full");
            });
    HttpResponse<Void> answer = post("/hooks/main/" + TOKEN, MESSAGE);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertNothingStored(WebhookRefusal.UNAVAILABLE);
  }

  private WebhookReceiver start(Inbox inbox) throws IOException {
    Path token = Files.writeString(temp.resolve("token"), TOKEN + "\n");
    return WebhookReceiver.start(
        new WebhookSettings(
            "127.0.0.1", 0, Map.of("main", new SecretSource.InFile(token.toString()))),
        inbox,
        rung::add);
  }

  private void assertNothingStored(WebhookRefusal reason) throws IOException {
    assertThat(receiver.refused(reason)).isPositive();
    assertThat(receiver.stored()).isZero();
    assertThat(stored()).isEmpty();
    assertThat(rung).isEmpty();
  }

  private List<Path> stored() throws IOException {
    Path inbox = temp.resolve("inbox");
    if (!Files.exists(inbox)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(inbox)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean endsOrAnswers408(InputStream in) {
    try {
      String answer = new String(in.readAllBytes(), UTF_8);
      return answer.isEmpty() || answer.startsWith("HTTP/1.1 408");
    } catch (IOException reset) {
      return true;
    }
  }

  private HttpResponse<Void> post(String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(body)).build();
    return client.send(request, BodyHandlers.discarding());
  }

  private int send(HttpRequest.BodyPublisher body) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(uri("/hooks/main/" + TOKEN)).POST(body).build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + receiver.port() + path);
  }
}
