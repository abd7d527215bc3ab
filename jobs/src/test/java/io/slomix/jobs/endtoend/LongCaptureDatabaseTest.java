package io.slomix.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.model.evidence.Artifact;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.truth.SampleFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A capture that is too long to be carried through the graph (design 3.10). */
class LongCaptureDatabaseTest {

  private static final String SHOT =
      "%d;0123456789ABCDEF0123456789ABCDEF;3;100;-121;370;10.25;1.5\n";
  private static final int SHOTS = 20_000;

  @TempDir private Path temp;

  @Test
  void itsRowsAreStoredOnceFromTheFilesAndAgainFromTheArchive() throws Exception {
    Path games = Files.createDirectory(temp.resolve("games"));
    SampleFile capture =
        SampleEvening.evidence(SampleOptions.eventfulEvening(5))
            .filter(file -> file.name().endsWith("_engagements.txt"))
            .findFirst()
            .orElseThrow();
    byte[] content = withShots(capture.text()).getBytes(StandardCharsets.UTF_8);
    assertThat(content.length).isGreaterThan(Artifact.LONGEST_CARRIED_BYTES);
    Files.write(games.resolve(capture.name()), content);

    Runs runs = new Runs(temp.resolve("data"));
    assertThat(runs.backfill(games).quarantinedByReason()).isEmpty();
    assertThat(shots()).isEqualTo(SHOTS);
    assertThat(runs.backfill(games).damaged()).isZero();
    assertThat(runs.rebuild().damaged()).isZero();
    assertThat(shots()).isEqualTo(SHOTS);
  }

  private static String withShots(String text) {
    StringBuilder longer = new StringBuilder(text).append("\n# SHOT_FIRED\n");
    for (int shot = 0; shot < SHOTS; shot++) {
      longer.append(SHOT.formatted(500 + shot));
    }
    return longer.toString();
  }

  private long shots() throws Exception {
    try (RunDatabase database = RunDatabase.open(temp.resolve("data"), Optional.empty());
        Connection connection = database.access().connect("test");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select count(*) from slomix.proximity_shot_fired")) {
      row.next();
      return row.getLong(1);
    }
  }
}
