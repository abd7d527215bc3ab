package io.slomix.jobs.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Where a command keeps its data: in a directory with a database of its own, or in a database that
 * somebody else runs.
 */
public final class DataOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      converter = ServerArgument.PathConverter.class,
      description =
          "Where the embedded database, checkpoints and logs lie (default: ./data; demo: ./data/demo).")
  private Path data;

  @Option(
      names = "--jdbc",
      paramLabel = "URL",
      description = {
        "An external PostgreSQL instead, jdbc:postgresql://host:5432/database.",
        "User and password come from "
            + ExternalAddress.USER
            + " and "
            + ExternalAddress.PASSWORD
            + ", or from ~/.pgpass."
      })
  private String jdbc;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private final Map<String, String> environment;

  /**
   * Options that are still to be parsed.
   *
   * @param environment where user and password are looked up
   */
  public DataOptions(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** The data directory; it need not exist yet. */
  public Path directory() {
    return directoryOr("data");
  }

  /** The data directory of a command with a default of its own, below the working directory. */
  public Path directoryOr(String defaultDirectory) {
    Path chosen = data == null ? Path.of(defaultDirectory).toAbsolutePath().normalize() : data;
    if (Files.exists(chosen) && !Files.isDirectory(chosen)) {
      throw new ParameterException(
          command.commandLine(), "%s is no directory, choose another --data.".formatted(chosen));
    }
    return chosen;
  }

  /**
   * The address of the external database, with user and password as the driver reads them; empty
   * for the embedded one. Not to be printed.
   */
  public Optional<String> jdbcUrl() {
    if (jdbc == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(ExternalAddress.of(jdbc, environment));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }
}
