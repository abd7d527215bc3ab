package io.slomix.jobs.cli.command.read;

import io.slomix.jobs.cli.command.CommandContext;
import io.slomix.jobs.cli.command.StoredData;
import io.slomix.jobs.cli.option.DataOptions;
import io.slomix.jobs.cli.terminal.ExitStatus;
import io.slomix.jobs.doctor.Examination;
import io.slomix.jobs.doctor.Finding;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.jobs.text.Printable;
import io.slomix.sinks.postgres.access.DatabaseException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code slomix doctor}: what is fresh and what is not (design 5). */
@Command(
    name = "doctor",
    description = {
      "Says of every source whether it is fresh, and what does not fit together.",
      "Exit status 1 when something has to be looked at."
    },
    sortOptions = false)
public final class DoctorCommand implements Callable<Integer> {

  @Mixin private final DataOptions data;
  @Spec private CommandSpec spec;

  /** The command in its surroundings. */
  public DoctorCommand(CommandContext context) {
    this.data = new DataOptions(context.environment());
  }

  @Override
  public Integer call() throws Exception {
    try (RunDatabase database = StoredData.open(data);
        Connection connection = database.access().connect("doctor")) {
      List<Finding> findings = Examination.of(connection);
      PrintWriter out = spec.commandLine().getOut();
      if (findings.isEmpty()) {
        out.println("Nothing is stored yet.");
      }
      for (Finding finding : findings) {
        out.println(
            "%-4s %-12s %-16s %s"
                .formatted(
                    finding.ok() ? "ok" : "LOOK",
                    Printable.of(finding.server()),
                    finding.subject(),
                    finding.detail()));
      }
      out.flush();
      return findings.stream().allMatch(Finding::ok) ? ExitStatus.DONE : ExitStatus.FAILED;
    } catch (SQLException e) {
      throw DatabaseException.of("The examination", e);
    }
  }
}
