package io.slomix.jobs.cli.command.read;

import io.slomix.jobs.cli.command.CommandContext;
import io.slomix.jobs.cli.terminal.ExitStatus;
import io.slomix.jobs.explain.NothingToExplainException;
import io.slomix.jobs.explain.stored.RoundReference;
import io.slomix.jobs.round.RoundStory;
import io.slomix.jobs.round.RoundStoryReader;
import io.slomix.jobs.round.RoundText;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slomix round}: a round from all its sources. */
@Command(
    name = "round",
    description = "Prints a round from all its sources: who, when, how it ended, who fought whom.",
    sortOptions = false)
public final class RoundCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      arity = "0..1",
      defaultValue = "last",
      paramLabel = "ROUND",
      description = "Number, fingerprint, file name or stem of a round, or 'last' (default).")
  private String subject;

  @Mixin private final RoundOptions options;
  @Spec private CommandSpec spec;

  /** The command in its surroundings. */
  public RoundCommand(CommandContext context) {
    this.options = new RoundOptions(context.environment());
  }

  @Override
  public Integer call() throws Exception {
    RoundStory story = options.read("round", this::story);
    PrintWriter out = spec.commandLine().getOut();
    RoundText.of(story).forEach(out::println);
    out.flush();
    return ExitStatus.DONE;
  }

  private RoundStory story(Connection connection) throws IOException {
    RoundReference found = options.round(connection, subject);
    return new RoundStoryReader(connection)
        .of(found.server(), found.fingerprint().orElseThrow())
        .orElseThrow(() -> new NothingToExplainException("There is no such round."));
  }
}
