package io.slomix.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.cli.command.CommandContext;
import io.slomix.jobs.cli.terminal.ExitStatus;
import io.slomix.jobs.run.PipelineRun;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.SampleWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor sees what does not fit together. */
class DoctorDatabaseTest {

  @TempDir private Path temp;

  @Test
  void aZoneThatIsAnHourOffIsSuspected() throws Exception {
    SampleOptions options = SampleOptions.eventfulEvening(3);
    new SampleWriter(options).writeTo(temp.resolve("sample"));
    Path files = temp.resolve("sample").resolve(options.serverName(0));
    assertThat(execute(new ArrayList<>(), "backfill", files.toString(), "--zone", "UTC"))
        .isEqualTo(ExitStatus.DONE);

    List<String> printed = new ArrayList<>();
    assertThat(execute(printed, "doctor")).isEqualTo(ExitStatus.FAILED);
    assertThat(printed)
        .anyMatch(
            line ->
                line.startsWith("LOOK ")
                    && line.contains("tz_offset_suspected: ")
                    && line.endsWith(" rounds in a row are 1 h away from their files"));
  }

  private int execute(List<String> printed, String... command) {
    StringWriter out = new StringWriter();
    List<String> all = new ArrayList<>(List.of(command));
    all.add("--data=" + temp.resolve("data"));
    int status =
        Slomix.commandLine(new CommandContext(PipelineRun::execute, Map.of(), false))
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(new StringWriter(), true))
            .execute(all.toArray(String[]::new));
    out.toString().lines().forEach(printed::add);
    return status;
  }
}
