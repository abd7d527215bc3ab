package io.slomix.jobs.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

  private final StringWriter text = new StringWriter();
  private final AtomicLong nanos = new AtomicLong(-3);
  private final ProgressLines progress = new ProgressLines(new PrintWriter(text), nanos::get);

  @Test
  void addressesAreSaidAtTheStart() {
    progress.started(URI.create("http://localhost:8081"), "127.0.0.1:5432/slomix");
    progress.started(null, "db:5432/slomix");

    assertThat(text.toString().lines())
        .containsExactly(
            "Database:  127.0.0.1:5432/slomix",
            "Dashboard: http://localhost:8081",
            "Database:  db:5432/slomix");
  }

  @Test
  void aLineComesWhenSomethingChangedAndNotTooOften() {
    progress.progress(10, 1, 0);
    passSeconds(5);
    progress.progress(10, 2, 1);
    progress.progress(10, 3, 1);
    passSeconds(5);
    progress.progress(10, 3, 2);
    passSeconds(60);
    progress.progress(10, 3, 2);

    assertThat(text.toString().lines())
        .containsExactly(
            "Read 2 of 10 files, wrote 1 round.", "Read 3 of 10 files, wrote 2 rounds.");
  }

  @Test
  void filesThatNobodyCountedBeforeAreSaidWithoutATotal() {
    passSeconds(5);
    progress.progress(0, 12, 3);
    passSeconds(5);
    progress.progress(12, 13, 3);

    assertThat(text.toString().lines())
        .containsExactly("Read 12 files, wrote 3 rounds.", "Read 13 files, wrote 3 rounds.");
  }

  private void passSeconds(int seconds) {
    nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }
}
