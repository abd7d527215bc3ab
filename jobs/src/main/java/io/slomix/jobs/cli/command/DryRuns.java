package io.slomix.jobs.cli.command;

import io.slomix.jobs.cli.terminal.Console;
import io.slomix.jobs.cli.terminal.DryRunText;
import io.slomix.jobs.cli.terminal.ExitStatus;
import io.slomix.jobs.cli.terminal.RedriveText;
import io.slomix.jobs.dryrun.DryRun;
import io.slomix.jobs.dryrun.DryRunReport;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import java.io.IOException;

/** Tries a request out and prints what it would do. */
public final class DryRuns {

  private DryRuns() {}

  public static int report(Console console, RunRequest request) throws IOException {
    try (RunDatabase database =
        RunDatabase.openBeside(request.dataDirectory(), request.jdbcUrl())) {
      DryRunReport report = DryRun.report(database.access(), request);
      if (request.mode() == RunMode.REDRIVE && report.isEmpty()) {
        console.out().println(RedriveText.nothing(request.reasons()));
      } else {
        DryRunText.lines(report).forEach(console.out()::println);
      }
      console.out().flush();
      return report.isComplete() ? ExitStatus.DONE : ExitStatus.FAILED;
    }
  }
}
