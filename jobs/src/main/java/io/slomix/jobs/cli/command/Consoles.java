package io.slomix.jobs.cli.command;

import io.slomix.jobs.cli.terminal.Console;
import io.slomix.jobs.cli.terminal.ExitStatus;
import io.slomix.jobs.run.RunSummary;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Makes the console of a command, and ends a run on it. */
public final class Consoles {

  private Consoles() {}

  public static Console of(CommandSpec spec, CommandContext context) {
    CommandLine command = spec.commandLine();
    return new Console(command.getOut(), command.getErr(), context.interactive());
  }

  /**
   * Prints the summary. What the database refused or the archive lost is a failure, a quarantined
   * file is not.
   */
  public static int finish(Console console, RunSummary summary) {
    console.summarise(summary);
    return summary.isComplete() ? ExitStatus.DONE : ExitStatus.FAILED;
  }
}
