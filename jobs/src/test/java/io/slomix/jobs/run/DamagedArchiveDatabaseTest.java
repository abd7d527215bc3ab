package io.slomix.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.jobs.run.request.RunMode;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.SampleWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rebuild from an archive that lost something does not pass for a whole one. */
class DamagedArchiveDatabaseTest {

  @TempDir private Path temp;

  @Test
  void aLostContentIsCountedAndTheOthersAreRebuilt() throws Exception {
    SampleOptions options = SampleOptions.eventfulEvening(3);
    new SampleWriter(options).writeTo(temp.resolve("sample"));
    Path files = temp.resolve("sample").resolve(options.serverName(0));
    Path data = temp.resolve("data");
    PipelineRun.execute(Requests.of(RunMode.BACKFILL, data, files), new QuietListener());
    try (RunDatabase database = RunDatabase.open(data, Optional.empty());
        Connection connection = database.access().connect("test");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "delete from slomix.artifact_content where sha256 ="
              + " (select sha256 from slomix.artifact where kind = 'STATS'"
              + " order by serial limit 1)");
    }

    RunSummary rebuilt =
        PipelineRun.execute(Requests.of(RunMode.REBUILD, data), new QuietListener());

    assertThat(rebuilt.damaged()).isEqualTo(1);
    assertThat(rebuilt.isComplete()).isFalse();
    // The other sources of the round are still there.
    assertThat(rebuilt.roundsNew()).isEqualTo(24);
  }
}
