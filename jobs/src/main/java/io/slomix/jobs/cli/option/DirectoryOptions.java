package io.slomix.jobs.cli.option;

import io.slomix.jobs.run.request.ServerDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The directories that a command reads, and the servers that they belong to. */
public final class DirectoryOptions {

  @Parameters(
      paramLabel = "DIR",
      arity = "0..*",
      converter = ServerArgument.PathConverter.class,
      description = {
        "Directories with the files of a game server, subdirectories included.",
        "They belong to the server that --server names without a directory."
      })
  private List<Path> directories = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Whether none is named. */
  public boolean isEmpty(ServerOptions servers) {
    return directories.isEmpty() && servers.assigned().isEmpty();
  }

  /** Every directory with its server, at least one, all of them there. */
  public List<ServerDirectory> directories(ServerOptions servers) {
    String server = servers.named().orElse(ServerOptions.DEFAULT_SERVER);
    List<ServerDirectory> all = new ArrayList<>();
    directories.forEach(directory -> all.add(new ServerDirectory(server, directory)));
    for (ServerArgument argument : servers.assigned()) {
      all.add(new ServerDirectory(argument.server(), argument.directory().orElseThrow()));
    }
    if (all.isEmpty()) {
      throw wrong("Which directory? Write '%s DIR'.".formatted(command.name()));
    }
    for (ServerDirectory each : all) {
      requireReadable(each.directory());
    }
    return all.stream().distinct().toList();
  }

  private void requireReadable(Path directory) {
    if (!Files.exists(directory)) {
      throw wrong("There is no directory %s.".formatted(directory));
    }
    if (!Files.isDirectory(directory)) {
      throw wrong("%s is no directory.".formatted(directory));
    }
    if (!Files.isReadable(directory) || !Files.isExecutable(directory)) {
      throw wrong("The directory %s may not be read by this user.".formatted(directory));
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(command.commandLine(), sentence);
  }
}
