package io.slomix.jobs.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.config.PipelineConfiguration;
import io.slomix.jobs.discord.DiscordSettings;
import io.slomix.jobs.discord.fake.FakeDiscord;
import io.slomix.jobs.fault.LiveConfiguration;
import io.slomix.jobs.run.PipelineRun;
import io.slomix.jobs.run.RunListener;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.jobs.run.request.LiveInputs;
import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import io.slomix.model.correlate.StatsRules;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.truth.SampleFile;
import io.slomix.sources.sftp.ScriptedSftpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No secret of a live run is in anything that it prints, shows or keeps. */
@Timeout(300)
class SecretsDatabaseTest {

  private static final String BOT_TOKEN = "bot-secret.Kd72.hQz5Lw9";

  /** What the SFTP server of the tests wants. */
  private static final String PASSWORD = "swordfish";

  private static final List<String> PAGES =
      List.of("/jobmanager/config", "/jobs/overview", "/config", "/overview", "/taskmanagers");

  @TempDir private Path temp;

  @Test
  void noSecretIsPrintedShownOrKept() throws Exception {
    Path games = Files.createDirectory(temp.resolve("games"));
    for (SampleFile file :
        SampleEvening.evidence(SampleOptions.eventfulEvening(3).withLoad(1, 3)).toList()) {
      Files.write(games.resolve(file.name()), file.content());
    }
    Path home = Files.createDirectory(temp.resolve("home"));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.err;
    Pages pages = new Pages();
    try (FakeDiscord discord = FakeDiscord.start(1);
        ScriptedSftpServer sftp = new ScriptedSftpServer(games, home).start()) {
      System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
      var unused = PipelineRun.execute(request(sftp, home, discord), pages);
    } finally {
      System.setErr(before);
    }
    assertThat(pages.read).as("pages of the dashboard").hasSizeGreaterThan(PAGES.size());
    List<String> places = new ArrayList<>(pages.read);
    places.add(printed.toString(StandardCharsets.UTF_8));
    places.addAll(database());
    try (Stream<Path> kept = Files.walk(temp.resolve("data"))) {
      for (Path file : kept.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(temp.resolve("data/postgres"))) {
          places.add(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    for (String place : places) {
      assertThat(place).doesNotContain(LiveConfiguration.TOKEN).doesNotContain(BOT_TOKEN);
      assertThat(place).doesNotContain(PASSWORD);
    }
  }

  private List<String> database() throws Exception {
    List<String> rows = new ArrayList<>();
    try (RunDatabase database = RunDatabase.open(temp.resolve("data"), Optional.empty());
        Connection connection = database.access().connect("test");
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names =
          statement.executeQuery("select tablename from pg_tables where schemaname = 'slomix'")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      assertThat(tables).contains("artifact", "evidence_log", "announcement");
      for (String table : tables) {
        try (ResultSet row = statement.executeQuery("select t::text from slomix." + table + " t")) {
          while (row.next()) {
            rows.add(row.getString(1));
          }
        }
      }
    }
    return rows;
  }

  private RunRequest request(ScriptedSftpServer sftp, Path home, FakeDiscord discord)
      throws Exception {
    Files.writeString(home.resolve("bot"), BOT_TOKEN);
    Path file =
        LiveConfiguration.write(
                sftp,
                home,
                """
                remote_poll_seconds: 5
                discord: {token: {file: "%s"}, channel: 1}"""
                    .formatted(home.resolve("bot")))
            .file();
    PipelineConfiguration configuration = PipelineConfiguration.read(file);
    LiveInputs told = configuration.live();
    DiscordSettings bot = told.discord().orElseThrow();
    LiveInputs inputs =
        new LiveInputs(
            told.remote(),
            told.remotePollInterval(),
            told.webhook(),
            Optional.of(
                new DiscordSettings(
                    bot.token(),
                    bot.channels(),
                    bot.relay(),
                    false,
                    Optional.of(discord.endpoint()))),
            Optional.empty());
    return new RunRequest(
            RunMode.LIVE,
            configuration.directories(),
            configuration.zones(),
            configuration.defaultZone(),
            temp.resolve("data"),
            Optional.empty(),
            Optional.of(Duration.ofSeconds(12)),
            OptionalInt.of(0),
            Set.of(),
            StatsRules.DEFAULT)
        .takingIn(inputs);
  }

  /** Reads the pages of the dashboard while the pipeline runs. */
  private static final class Pages implements RunListener {

    private final List<String> read = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private URI dashboard;

    @Override
    public void started(URI address, String databaseUrl) {
      dashboard = address;
      read.add(databaseUrl);
    }

    @Override
    public void progress(long filesFound, long filesRead, long roundsWritten) {
      if (roundsWritten == 0 || read.size() > PAGES.size()) {
        return;
      }
      PAGES.forEach(page -> read.add(get(page)));
      String overview = get("/jobs");
      int begin = overview.indexOf("\"id\":\"") + 6;
      String job = overview.substring(begin, overview.indexOf('"', begin));
      for (String page : List.of("", "/config", "/plan", "/exceptions", "/checkpoints/config")) {
        read.add(get("/jobs/" + job + page));
      }
    }

    private String get(String page) {
      try {
        return http.send(
                HttpRequest.newBuilder(dashboard.resolve(page)).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
