package io.slomix.jobs.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressMeterTest {

  @Test
  void theMeterEndsWithAllFilesOnALineOfItsOwn() {
    StringWriter text = new StringWriter();
    try (ProgressMeter meter = new ProgressMeter(new PrintWriter(text))) {
      meter.progress(1, 0, 0);
      meter.started(null, "db:5432/slomix");
      meter.progress(23, 23, 21);
    }

    assertThat(text.toString()).startsWith("Database:  db:5432/slomix").endsWith("\n");
    assertThat(text.toString()).contains("\rFiles 100%").contains("23/23");
  }

  @Test
  void aRunThatNeverStartedDrawsNothing() {
    StringWriter text = new StringWriter();
    new ProgressMeter(new PrintWriter(text)).close();

    assertThat(text.toString()).isEmpty();
  }
}
