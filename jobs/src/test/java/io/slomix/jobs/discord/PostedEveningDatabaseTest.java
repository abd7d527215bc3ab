package io.slomix.jobs.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.slomix.jobs.discord.fake.FakeDiscord;
import io.slomix.jobs.discord.fake.FakeDiscord.Answer;
import io.slomix.jobs.run.PipelineRun;
import io.slomix.jobs.run.QuietListener;
import io.slomix.jobs.run.RunSummary;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.jobs.run.request.LiveInputs;
import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import io.slomix.jobs.run.request.ServerDirectory;
import io.slomix.model.correlate.StatsRules;
import io.slomix.sinks.discord.post.shape.PostKind;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.truth.SampleFile;
import io.slomix.sources.sample.truth.SampleRound;
import io.slomix.sources.secret.SecretSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A live evening of today while Discord is away, posted afterwards by a poster alone to a Discord
 * that fails now and then.
 */
@Timeout(300)
class PostedEveningDatabaseTest {

  private static final long CHANNEL = 900_000_000_000_000_020L;
  private static final long DEVELOPER = 900_000_000_000_000_021L;
  private static final int STATS_FILES = 8;
  private static final Duration IDLE = Duration.ofSeconds(8);

  @TempDir private Path temp;

  @Test
  void everyRoundIsPostedOnceAfterAnOutageAndARebuildIsSilent() throws Exception {
    SampleOptions options = today();
    Path games = Files.createDirectories(temp.resolve("games"));
    for (SampleFile file : SampleEvening.evidence(options).toList()) {
      Files.write(games.resolve(file.name()), file.content());
    }
    try (FakeDiscord discord = FakeDiscord.start(CHANNEL, DEVELOPER)) {
      discord.misbehaving(Answer::nothing);
      RunSummary summary = run(RunMode.LIVE, games, options, discord);
      assertThat(discord.messages(CHANNEL)).isEmpty();
      AtomicInteger requests = new AtomicInteger();
      discord.misbehaving(
          () ->
              switch (requests.incrementAndGet() % 12) {
                case 4 -> Answer.failure(502);
                case 8 -> Answer.limited("0.1");
                case 11 -> Answer.nothing();
                default -> null;
              });
      postWhatWaits(discord);
      assertThat(summary.roundsNew()).isPositive();
      Map<String, Integer> posted = titlesByKind(discord);
      assertThat(posted.get("🎮")).isEqualTo(count("round_stats"));
      assertThat(posted.get("🗺️")).isEqualTo(count("map_summary"));
      assertThat(posted.get("🏆")).isEqualTo(count("endstats"));
      assertThat(posted.get("📊")).isEqualTo(count("timing_comparison"));
      assertThat(count("round_stats")).isGreaterThanOrEqualTo(STATS_FILES - 2);
      assertThat(count("map_summary")).isPositive();
      assertThat(everyTitleOnce(discord, CHANNEL)).isTrue();
      assertThat(states()).containsOnlyKeys("posted", "queued");
      assertThat(states().get("queued")).as("the session, which goes on for an hour").isEqualTo(1);

      int before = discord.messages(CHANNEL).size();
      int edits = discord.edits();
      discord.misbehaving(() -> null);
      run(RunMode.REBUILD, games, options, discord);
      run(RunMode.LIVE, games, options, discord);
      assertThat(discord.messages(CHANNEL)).hasSize(before);
      assertThat(discord.edits()).isEqualTo(edits);
    }
  }

  /** An evening whose last round ended a minute ago, by a clock zone that makes it so. */
  private static SampleOptions today() {
    SampleOptions any =
        SampleOptions.eventfulEvening(5)
            .withTeamSize(3)
            .withLoad(1, STATS_FILES)
            .withCalendar(ZoneOffset.UTC, LocalDate.now(ZoneOffset.UTC));
    Instant last =
        SampleEvening.generate(any).stream()
            .map(SampleRound::end)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    long minutes = Duration.between(Instant.now().minusSeconds(60), last).toMinutes();
    LocalDate date = LocalDate.now(ZoneOffset.UTC);
    // A zone is at most 18 h from the middle: further away is another day.
    while (minutes > 14 * 60) {
      minutes -= 24 * 60;
      date = date.minusDays(1);
    }
    return any.withCalendar(ZoneOffset.ofTotalSeconds((int) minutes * 60), date);
  }

  private RunSummary run(RunMode mode, Path games, SampleOptions options, FakeDiscord discord)
      throws Exception {
    boolean live = mode == RunMode.LIVE;
    ZoneId zone = options.zone();
    RunRequest request =
        new RunRequest(
            mode,
            live ? List.of(new ServerDirectory("main", games)) : List.of(),
            Map.of("main", zone),
            zone,
            temp.resolve("data"),
            Optional.empty(),
            live ? Optional.of(IDLE) : Optional.empty(),
            OptionalInt.empty(),
            Set.of(),
            StatsRules.DEFAULT);
    LiveInputs inputs =
        new LiveInputs(
            List.of(),
            LiveInputs.DEFAULT_REMOTE_POLL_INTERVAL,
            Optional.empty(),
            Optional.of(settings(discord)),
            Optional.empty());
    return PipelineRun.execute(live ? request.takingIn(inputs) : request, new QuietListener());
  }

  /** A poster alone, until nothing is due any more. */
  private void postWhatWaits(FakeDiscord discord) throws Exception {
    try (RunDatabase database = RunDatabase.open(temp.resolve("data"), Optional.empty());
        DiscordConnection connection = DiscordConnection.open(settings(discord))) {
      try (PosterLoop loop = PosterLoop.start(database.access(), connection, settings(discord));
          Connection look = database.access().connect("test");
          Statement statement = look.createStatement()) {
        assertThat(loop).isNotNull();
        await()
            .atMost(Duration.ofMinutes(2))
            .pollInterval(Duration.ofMillis(500))
            .until(
                () -> {
                  try (ResultSet row =
                      statement.executeQuery("select count(*) from slomix.due_announcements()")) {
                    return row.next() && row.getInt(1) == 0;
                  }
                });
      }
    }
  }

  private DiscordSettings settings(FakeDiscord discord) throws Exception {
    Path token = Files.writeString(temp.resolve("token"), "an-invented.token.of-the-test");
    return new DiscordSettings(
        new SecretSource.InFile(token.toString()),
        Map.of(PostKind.Channel.PRODUCTION, CHANNEL, PostKind.Channel.DEVELOPER, DEVELOPER),
        Optional.empty(),
        false,
        Optional.of(discord.endpoint()));
  }

  private static Map<String, Integer> titlesByKind(FakeDiscord discord) {
    Map<String, Integer> titles = new TreeMap<>();
    List<JsonNode> all = new ArrayList<>(discord.messages(CHANNEL));
    all.addAll(discord.messages(DEVELOPER));
    for (JsonNode message : all) {
      titles.merge(title(message).split(" ")[0], 1, Integer::sum);
    }
    return titles;
  }

  private static boolean everyTitleOnce(FakeDiscord discord, long channel) {
    List<String> seen =
        discord.messages(channel).stream()
            .map(m -> title(m) + m.path("embeds").get(0).path("footer").path("text").asText())
            .toList();
    return seen.stream().distinct().count() == seen.size();
  }

  private static String title(JsonNode message) {
    return message.path("embeds").get(0).path("title").asText();
  }

  private int count(String kind) throws Exception {
    return query(
            "select kind, count(*) from slomix.announcement where kind = '" + kind + "' group by 1")
        .getOrDefault(kind, 0);
  }

  private Map<String, Integer> states() throws Exception {
    return query("select state, count(*) from slomix.announcement group by 1");
  }

  private Map<String, Integer> query(String sql) throws Exception {
    try (RunDatabase database = RunDatabase.open(temp.resolve("data"), Optional.empty());
        Connection connection = database.access().connect("test");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      Map<String, Integer> counts = new TreeMap<>();
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getInt(2));
      }
      return counts;
    }
  }
}
