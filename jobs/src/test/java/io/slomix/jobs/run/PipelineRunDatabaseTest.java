package io.slomix.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.SampleWriter;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs over a generated evening, on an embedded database. */
class PipelineRunDatabaseTest {

  private static final SampleOptions EVENING = SampleOptions.eventfulEvening(3);

  @TempDir private Path temp;
  private Path files;

  @BeforeEach
  void writeEvening() throws IOException {
    new SampleWriter(EVENING).writeTo(temp.resolve("sample"));
    files = temp.resolve("sample").resolve(EVENING.serverName(0));
  }

  @Test
  void aBackfillStoresEveryRoundAndASecondOneChangesNothing() throws Exception {
    RunRequest backfill = Requests.of(RunMode.BACKFILL, temp.resolve("data"), files);

    RunSummary first = PipelineRun.execute(backfill, new QuietListener());
    assertThat(first.roundsNew()).isEqualTo(24);
    assertThat(first.received()).isEqualTo(SampleEvening.evidence(EVENING).count());
    assertThat(first.accepted() + first.waiting()).isEqualTo(first.received());
    assertThat(first.waiting()).as("of the round whose stats file is lost").isPositive();
    assertThat(first.roundsRejected()).isZero();

    RunSummary second = PipelineRun.execute(backfill, new QuietListener());
    assertThat(second.roundsUnchanged()).isEqualTo(24);
    assertThat(second.roundsNew() + second.roundsChanged()).isZero();
  }
}
