package io.slomix.jobs.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.slomix.jobs.discord.fake.FakeDiscord;
import io.slomix.jobs.discord.fake.FakeDiscord.Answer;
import io.slomix.sinks.discord.channel.SendOutcome;
import io.slomix.sinks.discord.channel.SendOutcome.Later;
import io.slomix.sinks.discord.channel.SendOutcome.Posted;
import io.slomix.sinks.discord.channel.SendOutcome.Refused;
import io.slomix.sinks.discord.jda.JdaMessageChannel;
import io.slomix.sinks.discord.message.Attachment;
import io.slomix.sinks.discord.message.Embed;
import io.slomix.sinks.discord.message.EmbedColour;
import io.slomix.sinks.discord.message.EmbedField;
import io.slomix.sinks.discord.message.Message;
import io.slomix.sources.secret.SecretSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import net.dv8tion.jda.api.JDA;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A channel through the real library, against a Discord that misbehaves as it is told. */
@Timeout(120)
class JdaMessageChannelTest {

  private static final long CHANNEL = 900_000_000_000_000_010L;
  private static final long NO_CHANNEL = 900_000_000_000_000_099L;

  @TempDir private static Path temp;
  private static FakeDiscord discord;
  private static DiscordConnection connection;
  private static JdaMessageChannel channel;

  @BeforeAll
  static void logIn() throws Exception {
    discord = FakeDiscord.start(CHANNEL);
    Path token = Files.writeString(temp.resolve("token"), "an-invented.token.of-the-test");
    connection =
        DiscordConnection.open(
            new DiscordSettings(
                new SecretSource.InFile(token.toString()),
                Map.of(),
                Optional.empty(),
                false,
                Optional.of(discord.endpoint())));
    JDA unused = connection.jda().awaitReady();
    channel = new JdaMessageChannel(connection.jda(), CHANNEL);
  }

  @AfterEach
  void behave() {
    discord.misbehaving(() -> null);
  }

  @AfterAll
  static void logOut() throws Exception {
    connection.close();
    discord.close();
  }

  @Test
  void aMessageIsSentWithItsFieldsAndMentionsNobody() throws Exception {
    SendOutcome sent = channel.create(message("A title", "1"), "nonce-1");
    JsonNode there = last();
    assertThat(sent).isEqualTo(new Posted(there.path("id").asLong()));
    JsonNode embed = there.path("embeds").get(0);
    assertThat(embed.path("title").asText()).isEqualTo("A title");
    assertThat(embed.path("color").asInt()).isEqualTo(EmbedColour.BLUE.rgb());
    assertThat(embed.path("fields").get(0).path("value").asText()).isEqualTo("28K/19D");
    assertThat(there.path("allowed_mentions").path("parse")).isEmpty();
    assertThat(there.path("allowed_mentions").has("parse")).isTrue();
    assertThat(channel.find(message("A title", "1"))).hasValue(there.path("id").asLong());
    assertThat(channel.find(message("Another title", "1"))).isEmpty();
  }

  @Test
  void theSameNonceIsTheSameMessage() {
    SendOutcome first = channel.create(message("Once", "2"), "nonce-2");
    int before = discord.messages(CHANNEL).size();
    assertThat(channel.create(message("Once", "2"), "nonce-2")).isEqualTo(first);
    assertThat(discord.messages(CHANNEL)).hasSize(before);
  }

  @Test
  void aMessageIsReplacedAndAFileGoesWithIt() {
    Posted sent = (Posted) channel.create(message("Old", "3"), "nonce-3");
    Message with =
        new Message(
            new Embed(
                "New",
                EmbedColour.GOLD,
                "",
                List.of(),
                "3",
                Optional.empty(),
                Optional.of("chart.png")),
            List.of(new Attachment("chart.png", new byte[] {1, 2, 3})));
    assertThat(channel.edit(sent.messageId(), with)).isEqualTo(sent);
    assertThat(last().path("embeds").get(0).path("title").asText()).isEqualTo("New");
    assertThat(last().path("embeds").get(0).path("image").path("url").asText())
        .isEqualTo("attachment://chart.png");
  }

  @Test
  void aLimitNamesItsPauseAndAFailureIsForLater() throws Exception {
    Queue<Answer> script = new ArrayDeque<>(List.of(Answer.limited("0.2")));
    discord.misbehaving(script::poll);
    SendOutcome limited = channel.create(message("Limited", "4"), "nonce-4");
    assertThat(limited).isEqualTo(new Later(Duration.ofMillis(200), "Discord asks for a pause"));
    Thread.sleep(300);
    assertThat(channel.create(message("Limited", "4"), "nonce-4")).isInstanceOf(Posted.class);

    discord.misbehaving(() -> Answer.failure(503));
    assertThat(channel.create(message("Away", "5"), "nonce-5")).isInstanceOf(Later.class);
    discord.misbehaving(Answer::nothing);
    assertThat(channel.create(message("Silent", "6"), "nonce-6")).isInstanceOf(Later.class);
  }

  @Test
  void whatDiscordRefusesIsRefusedAndWhatSomebodyCanMendIsForLater() {
    discord.misbehaving(
        () -> new Answer(400, "{\"message\": \"Invalid Form Body\", \"code\": 50035}", null));
    assertThat(channel.create(message("Malformed", "7"), "nonce-7")).isInstanceOf(Refused.class);
    discord.misbehaving(
        () -> new Answer(403, "{\"message\": \"Missing Access\", \"code\": 50001}", null));
    assertThat(channel.create(message("No access", "8"), "nonce-8")).isInstanceOf(Later.class);
    discord.misbehaving(
        () -> new Answer(404, "{\"message\": \"Unknown Message\", \"code\": 10008}", null));
    assertThat(channel.edit(1, message("Deleted", "9"))).isInstanceOf(Refused.class);
    assertThat(new JdaMessageChannel(connection.jda(), NO_CHANNEL).create(message("x", "1"), "n"))
        .isInstanceOf(Later.class);
  }

  @Test
  void aDroppedConnectionOfTheEventStreamIsMadeAnew() throws Exception {
    discord.dropGateway();
    assertThat(channel.create(message("Dropped", "10"), "nonce-10")).isInstanceOf(Posted.class);
    for (int i = 0; i < 200 && connection.jda().getStatus() != JDA.Status.CONNECTED; i++) {
      Thread.sleep(100);
    }
    assertThat(connection.jda().getStatus()).isEqualTo(JDA.Status.CONNECTED);
  }

  private static JsonNode last() {
    List<JsonNode> messages = discord.messages(CHANNEL);
    return messages.get(messages.size() - 1);
  }

  private static Message message(String title, String footer) {
    return Message.of(
        new Embed(
            title,
            EmbedColour.BLUE,
            "it says",
            List.of(EmbedField.wide("Axis", "28K/19D")),
            footer,
            Optional.empty(),
            Optional.empty()));
  }
}
