package io.slomix.jobs.discord.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.slomix.jobs.discord.DiscordConnection;
import io.slomix.jobs.discord.DiscordSettings;
import io.slomix.jobs.discord.fake.FakeDiscord;
import io.slomix.jobs.web.SampleWebsite;
import io.slomix.sources.secret.SecretSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Slash commands over the sample evening, through the real library. */
@Timeout(180)
class SlashCommandsDatabaseTest {

  private static final long CHANNEL = 900_000_000_000_000_010L;

  @TempDir private static Path temp;
  private static SampleWebsite website;
  private static FakeDiscord discord;
  private static DiscordConnection connection;
  private static SlashCommands commands;

  @BeforeAll
  static void logIn() throws Exception {
    website = SampleWebsite.below(temp);
    discord = FakeDiscord.start(CHANNEL);
    Path token = Files.writeString(temp.resolve("token"), "an-invented.token.of-the-test");
    connection =
        DiscordConnection.open(
            new DiscordSettings(
                new SecretSource.InFile(token.toString()),
                Map.of(),
                Optional.empty(),
                true,
                Optional.of(discord.endpoint())));
    commands = SlashCommands.start(connection.jda(), website.database().access());
    await().atMost(Duration.ofMinutes(1)).until(() -> !discord.commands().isEmpty());
  }

  @AfterAll
  static void logOut() throws Exception {
    commands.close();
    connection.close();
    discord.close();
    website.close();
  }

  @Test
  void everyCommandIsOffered() {
    assertThat(discord.commands())
        .containsExactlyInAnyOrder(
            "last_session", "session", "round", "player", "leaderboard", "awards", "health");
  }

  @Test
  void everyViewOfTheLastSessionIsAnswered() {
    for (SessionView view : SessionView.values()) {
      JsonNode answer = ask("last_session", "view", view.word());
      assertThat(answer.path("embeds").get(0).path("fields")).as(view.word()).isNotEmpty();
      assertThat(answer.path("allowed_mentions").path("parse")).isEmpty();
    }
  }

  @Test
  void everyFieldOfTheObjectivesShowsKillAssists() {
    JsonNode fields = ask("last_session", "view", "objectives").at("/embeds/0/fields");
    assertThat(fields).hasSizeBetween(1, 8);
    for (JsonNode field : fields) {
      String name = field.path("name").asText();
      Matcher assists =
          Pattern.compile("Kill Assists: `(\\d+)`").matcher(field.path("value").asText());
      assertThat(assists.find()).as(name).isTrue();
    }
  }

  @Test
  void everyOtherCommandIsAnsweredOrSaysWhyNot() throws Exception {
    assertThat(title(ask("health"))).contains("Health");
    assertThat(title(ask("leaderboard", "by", "games"))).contains("games");
    assertThat(title(ask("awards"))).contains("🏆");
    assertThat(title(ask("round", "id", newestRound()))).contains("Round");
    assertThat(ask("leaderboard", "by", "luck").path("content").asText()).contains("kills, kd");
    assertThat(ask("round", "id", "' or 1=1").path("content").asText())
        .contains("Nothing is known");
    assertThat(ask("session", "date", "1999-01-01").path("content").asText())
        .isEqualTo("There is no such session.");
    assertThat(ask("player", "name", "@everyone").path("content").asText())
        .startsWith("No player is called")
        .doesNotContain("@everyone");
  }

  private static String newestRound() throws Exception {
    return website.json("select max(round_id) from web.rounds_enriched where counted").asText();
  }

  private static String title(JsonNode answer) {
    return answer.at("/embeds/0/title").asText();
  }

  private static JsonNode ask(String command, String... options) {
    int before = discord.answers().size();
    discord.type(CHANNEL, command, options);
    await()
        .pollInterval(Duration.ofMillis(50))
        .atMost(Duration.ofSeconds(30))
        .until(() -> discord.answers().size() > before);
    return discord.answers().get(before);
  }
}
