package io.slomix.jobs.cli.command.read;

import io.slomix.jobs.cli.command.CommandContext;
import io.slomix.jobs.cli.command.StoredData;
import io.slomix.jobs.cli.option.DataOptions;
import io.slomix.jobs.cli.option.ServerOptions;
import io.slomix.jobs.cli.terminal.ExitStatus;
import io.slomix.jobs.explain.EveningReplay;
import io.slomix.jobs.explain.Explainer;
import io.slomix.jobs.explain.Explanation;
import io.slomix.jobs.explain.stored.ArchivedEvening;
import io.slomix.jobs.explain.stored.RoundFinder;
import io.slomix.jobs.explain.stored.RoundReference;
import io.slomix.jobs.explain.stored.StoredRows;
import io.slomix.jobs.explain.text.ExplanationText;
import io.slomix.jobs.explain.text.StoredRound;
import io.slomix.jobs.run.database.PipelineLedger;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.lua.end.DailyRestart;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.DatabaseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slomix explain}: where a number comes from (P6, R27). */
@Command(
    name = "explain",
    description = {
      "Says where a number comes from: files, lines, fields and the rule.",
      "The archived files of the evening are read and decided again."
    },
    sortOptions = false)
public final class ExplainCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "ROUND",
      description = "Number, fingerprint, file name or stem of a round, or 'last'.")
  private String round;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PLAYER",
      description = "Guid, key or part of the name of a player.")
  private String player;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "FIELD",
      description = "A column of players.csv, for example damage_given.")
  private String field;

  @Mixin private final ServerOptions servers = new ServerOptions();
  @Mixin private final DataOptions data;
  @Spec private CommandSpec spec;

  /** The command in its surroundings. */
  public ExplainCommand(CommandContext context) {
    this.data = new DataOptions(context.environment());
  }

  @Override
  public Integer call() throws Exception {
    servers.refuseDirectories();
    try (RunDatabase database = StoredData.open(data)) {
      PrintWriter out = spec.commandLine().getOut();
      explain(database.access()).forEach(out::println);
      out.flush();
      return ExitStatus.DONE;
    }
  }

  private List<String> explain(DatabaseAccess access) throws IOException {
    try (Connection connection = access.connect("explain")) {
      RoundReference found = new RoundFinder(connection, servers.named()).find(round);
      StoredRound stored = StoredRows.of(connection, found);
      ZoneId zone =
          Optional.ofNullable(servers.zones().get(found.server()))
              .or(found::zone)
              .orElse(servers.defaultZone());
      DailyRestart known = new PipelineLedger(access).dailyRestart();
      EveningReplay replay =
          EveningReplay.of(
              found.server(),
              zone,
              StatsRules.DEFAULT.withDailyRestart(servers.dailyRestart().orElse(known)),
              new ArchivedEvening(access).of(found.server(), zone, found.file()));
      Explanation explanation =
          new Explainer(replay)
              .explain(found.file(), Optional.ofNullable(player), Optional.ofNullable(field));
      return ExplanationText.lines(explanation, stored);
    } catch (SQLException e) {
      throw DatabaseException.of("Explaining", e);
    }
  }
}
