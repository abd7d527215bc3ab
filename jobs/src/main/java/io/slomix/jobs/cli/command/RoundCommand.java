package io.slomix.jobs.cli.command;

import io.slomix.jobs.cli.option.DataOptions;
import io.slomix.jobs.cli.terminal.ExitStatus;
import io.slomix.jobs.explain.NothingToExplainException;
import io.slomix.jobs.explain.stored.RoundReference;
import io.slomix.jobs.round.RoundStory;
import io.slomix.jobs.round.RoundStoryReader;
import io.slomix.jobs.round.RoundText;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.sinks.postgres.access.DatabaseException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--server",
      paramLabel = "NAME",
      description = "Whose round, when several servers have one of that name.")
  private String server;

  @Mixin private final DataOptions data;
  @Spec private CommandSpec spec;

  /** The command in its surroundings. */
  public RoundCommand(CommandContext context) {
    this.data = new DataOptions(context.environment());
  }

  @Override
  public Integer call() throws Exception {
    try (RunDatabase database = StoredData.open(data);
        Connection connection = database.access().connect("round")) {
      RoundReference found = StoredRound.find(connection, subject, server);
      RoundStory story =
          new RoundStoryReader(connection)
              .of(found.server(), found.fingerprint().orElseThrow())
              .orElseThrow(() -> new NothingToExplainException("There is no such round."));
      PrintWriter out = spec.commandLine().getOut();
      RoundText.of(story).forEach(out::println);
      out.flush();
      return ExitStatus.DONE;
    } catch (SQLException e) {
      throw DatabaseException.of("Reading a round", e);
    }
  }
}
