package io.slomix.jobs.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.cli.terminal.ProgressLines;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DemoWatchTest {

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger said = new AtomicInteger();
  private final DemoWatch watch =
      new DemoWatch(
          new ProgressLines(new PrintWriter(new StringWriter()), nanos::get),
          2,
          nanos::get,
          said::incrementAndGet);

  @Test
  void theEveningIsInWhenAllFilesAreReadAndNothingMovesAnyMore() {
    at(0, 1, 0);
    at(3, 1, 0);
    assertThat(said).hasValue(0);

    at(4, 2, 0);
    at(5, 2, 1);
    at(6, 2, 2);
    assertThat(said).hasValue(0);

    at(8, 2, 2);
    assertThat(said).hasValue(1);
  }

  @Test
  void itIsSaidOnce() {
    at(0, 2, 2);
    at(2, 2, 2);
    at(9, 2, 3);
    at(99, 2, 3);

    assertThat(said).hasValue(1);
  }

  private void at(int second, long read, long written) {
    nanos.set(Duration.ofSeconds(second).toNanos());
    watch.progress(2, read, written);
  }
}
