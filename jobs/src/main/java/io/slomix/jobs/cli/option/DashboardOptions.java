package io.slomix.jobs.cli.option;

import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the Flink dashboard is served. */
public final class DashboardOptions {

  private static final int HIGHEST_PORT = 65_535;

  @Option(
      names = {"--dashboard-port", "--port"},
      paramLabel = "PORT",
      description =
          "Port of the Flink dashboard on this machine; 0 = any free one, the default of demo and"
              + " run. Other commands have no dashboard without this option.")
  private Integer port;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** The port that the user chose; empty for no dashboard. */
  public OptionalInt port() {
    if (port == null) {
      return OptionalInt.empty();
    }
    if (port < 0 || port > HIGHEST_PORT) {
      throw new ParameterException(
          command.commandLine(), "%d is no port: 0 to %d are.".formatted(port, HIGHEST_PORT));
    }
    return OptionalInt.of(port);
  }

  /** The port that the user chose, else any free one. */
  public OptionalInt portOrAny() {
    OptionalInt chosen = port();
    return chosen.isPresent() ? chosen : OptionalInt.of(0);
  }
}
