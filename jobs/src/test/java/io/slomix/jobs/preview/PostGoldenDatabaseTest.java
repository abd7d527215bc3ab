package io.slomix.jobs.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.endtoend.Runs;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.sinks.discord.message.EmbedLimits;
import io.slomix.sinks.discord.message.Message;
import io.slomix.sinks.discord.post.shape.Post;
import io.slomix.sinks.discord.post.shape.PostKind;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.truth.SampleFile;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The layouts of consumers 1 over the sample evening (R26), as they were read and checked once. */
class PostGoldenDatabaseTest {

  private static final Path GOLDEN = Path.of("src/test/resources/io/slomix/jobs/preview");

  @TempDir private static Path temp;
  private static RunDatabase database;
  private static Connection connection;

  @BeforeAll
  static void backfillTheSampleEvening() throws Exception {
    Path games = Files.createDirectories(temp.resolve("games"));
    for (SampleFile file : SampleEvening.evidence(SampleOptions.eventfulEvening(5)).toList()) {
      Files.write(games.resolve(file.name()), file.content());
    }
    new Runs(temp.resolve("data")).backfill(games);
    database = RunDatabase.open(temp.resolve("data"), Optional.empty());
    connection = database.access().connect("test");
  }

  @AfterAll
  static void close() throws Exception {
    connection.close();
    database.close();
  }

  @ParameterizedTest
  @EnumSource(PostKind.class)
  void everyPostOfAKindHasTheTextThatWasChecked(PostKind kind) throws Exception {
    List<String> lines = new ArrayList<>();
    for (Post post : posts(kind)) {
      // The bytes of a chart depend on the fonts of the machine.
      PreviewText.of(post).stream()
          .map(line -> line.replaceAll("(\\.png), \\d+ bytes", "$1"))
          .forEach(lines::add);
    }
    assertThat(lines).isNotEmpty();
    String text = String.join("\n", lines) + "\n";
    Path golden = GOLDEN.resolve(kind.key() + ".txt");
    if (Boolean.getBoolean("slomix.golden.write")) {
      Files.writeString(golden, text, UTF_8);
    }
    assertThat(text).isEqualTo(Files.readString(golden, UTF_8));
  }

  @ParameterizedTest
  @EnumSource(PostKind.class)
  void everyMessageIsWithinTheLimits(PostKind kind) throws Exception {
    for (Post post : posts(kind)) {
      for (Message message : post.messages()) {
        assertThat(message.embed().length()).isLessThanOrEqualTo(EmbedLimits.MESSAGE);
      }
    }
  }

  @Test
  void everyPostCanBeDrawn() throws Exception {
    for (PostKind kind : PostKind.values()) {
      BufferedImage picture = PreviewPicture.of(posts(kind).subList(0, 1));
      assertThat(picture.getHeight()).isGreaterThan(100);
    }
  }

  private static List<Post> posts(PostKind kind) throws Exception {
    if (kind == PostKind.SESSION_SUMMARY) {
      return Preview.ofSession(connection, Optional.empty()).stream().toList();
    }
    List<Post> posts = new ArrayList<>();
    for (String fingerprint : rounds()) {
      posts.addAll(Preview.ofRound(connection, fingerprint, EnumSet.of(kind)));
    }
    return posts;
  }

  private static List<String> rounds() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select round_fingerprint from slomix.round where file is not null"
                    + " order by round_end")) {
      List<String> rounds = new ArrayList<>();
      while (rows.next()) {
        rounds.add(rows.getString(1));
      }
      return rounds;
    }
  }
}
