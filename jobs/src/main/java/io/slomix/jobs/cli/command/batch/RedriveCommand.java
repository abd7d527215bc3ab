package io.slomix.jobs.cli.command.batch;

import io.slomix.jobs.cli.command.CommandContext;
import io.slomix.jobs.cli.command.RunOptions;
import io.slomix.jobs.cli.option.QuarantineReasons;
import io.slomix.jobs.cli.option.ServerOptions;
import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import io.slomix.model.evidence.Reason;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code slomix redrive}: reads quarantined files again, after the reader has learned something.
 */
@Command(
    name = "redrive",
    description = "Reads quarantined files of the archive again.",
    sortOptions = false)
public final class RedriveCommand implements Callable<Integer> {

  @Option(
      names = "--reason",
      paramLabel = "REASON",
      split = ",",
      converter = QuarantineReasons.Converter.class,
      completionCandidates = QuarantineReasons.class,
      description = "Only files that were quarantined for one of these: ${COMPLETION-CANDIDATES}.")
  private Set<Reason> reasons = new TreeSet<>();

  @Option(names = "--dry-run", description = "Only say what would change; no row is written.")
  private boolean dryRun;

  @Mixin private final ServerOptions servers = new ServerOptions();
  @Mixin private final RunOptions run;

  /** The command in its surroundings. */
  public RedriveCommand(CommandContext context) {
    this.run = new RunOptions(context);
  }

  @Override
  public Integer call() throws Exception {
    servers.refuseDirectories();
    RunRequest request = run.bounded(RunMode.REDRIVE, List.of(), servers, reasons);
    return run.carryOut(request, dryRun);
  }
}
