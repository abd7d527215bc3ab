package io.slomix.jobs.cli.command.read;

import io.slomix.jobs.cli.command.CommandContext;
import io.slomix.jobs.cli.terminal.ExitStatus;
import io.slomix.jobs.explain.NothingToExplainException;
import io.slomix.jobs.explain.stored.RoundReference;
import io.slomix.jobs.text.Printable;
import io.slomix.jobs.timing.RoundTiming;
import io.slomix.jobs.timing.TimingReader;
import io.slomix.jobs.timing.TimingText;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slomix timing}: how the clocks of the sources compare (consumers 1.6). */
@Command(
    name = "timing",
    description = {
      "Compares the times of stats files with those of the Lua events.",
      "Of a session every round, of a round its players, too."
    },
    sortOptions = false)
public final class TimingCommand implements Callable<Integer> {

  private static final String SESSION = "s[0-9]{1,9}";

  @Parameters(
      index = "0",
      arity = "0..1",
      defaultValue = "last",
      paramLabel = "SESSION|ROUND",
      description =
          "A session: s and its number, or 'last' (default). A round: number, fingerprint, file name or stem.")
  private String subject;

  @Mixin private final RoundOptions options;
  @Spec private CommandSpec spec;

  /** The command in its surroundings. */
  public TimingCommand(CommandContext context) {
    this.options = new RoundOptions(context.environment());
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    options.read("timing", this::lines).forEach(out::println);
    out.flush();
    return ExitStatus.DONE;
  }

  private List<String> lines(Connection connection) throws IOException {
    TimingReader reader = new TimingReader(connection);
    if (subject.equals("last") || subject.matches(SESSION)) {
      List<RoundTiming> rounds =
          subject.equals("last")
              ? reader.ofLastSession()
              : reader.ofSession(Integer.parseInt(subject.substring(1)));
      if (rounds.isEmpty()) {
        throw new NothingToExplainException(
            "There is no session '%s'; give s and its number, or 'last'."
                .formatted(Printable.of(subject)));
      }
      return TimingText.table(rounds);
    }
    RoundTiming round = round(connection, reader);
    return TimingText.round(round, reader.playersOf(round));
  }

  private RoundTiming round(Connection connection, TimingReader reader) throws IOException {
    List<RoundTiming> exact = reader.ofRound(subject, options.server());
    if (exact.size() == 1) {
      return exact.get(0);
    }
    RoundReference found = options.find(connection, subject);
    List<RoundTiming> rounds = reader.ofRound(found.fingerprint().orElse(""), found.server());
    if (rounds.isEmpty()) {
      throw new NothingToExplainException(
          "%s belongs to no round.".formatted(Printable.of(found.file())));
    }
    return rounds.get(0);
  }
}
