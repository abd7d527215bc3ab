package io.slomix.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.SampleWriter;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs over a generated evening, on an embedded database. */
class PipelineRunDatabaseTest {

  @TempDir private Path temp;
  private Path files;

  @BeforeEach
  void writeEvening() throws IOException {
    SampleOptions options = SampleOptions.eventfulEvening(3);
    new SampleWriter(options).writeTo(temp.resolve("sample"));
    files = temp.resolve("sample").resolve(options.serverName(0));
  }

  @Test
  void aBackfillStoresEveryRoundAndASecondOneChangesNothing() throws Exception {
    RunRequest backfill = Requests.of(RunMode.BACKFILL, temp.resolve("data"), files);

    RunSummary first = PipelineRun.execute(backfill, new QuietListener());
    assertThat(first.roundsNew()).isEqualTo(23);
    assertThat(first.received()).isEqualTo(23);
    assertThat(first.accepted()).isEqualTo(23);
    assertThat(first.roundsRejected()).isZero();

    RunSummary second = PipelineRun.execute(backfill, new QuietListener());
    assertThat(second.roundsUnchanged()).isEqualTo(23);
    assertThat(second.roundsNew() + second.roundsChanged()).isZero();
  }
}
