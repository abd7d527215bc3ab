package io.slomix.jobs.cli.option;

import io.slomix.model.lua.end.DailyRestart;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which servers a command is about, and by which clock they name their files. */
public final class ServerOptions {

  /** The server of files that nobody assigns to another one. */
  public static final String DEFAULT_SERVER = "main";

  @Option(
      names = "--server",
      paramLabel = "NAME[@ZONE][=DIR]",
      converter = ServerArgument.Converter.class,
      description = {
        "The game server (default: " + DEFAULT_SERVER + "); @ZONE names the zone of its clock.",
        "With =DIR, a directory of that server; then the option may be repeated."
      })
  private List<ServerArgument> servers = new ArrayList<>();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "Europe/Ljubljana",
      converter = ServerArgument.ZoneConverter.class,
      description =
          "The zone of the clock of every server without one of its own (default: ${DEFAULT-VALUE}).")
  private ZoneId zone;

  @Option(
      names = "--daily-restart",
      paramLabel = "TIME",
      description = {
        "When the servers restart every day by their own clocks, HH:MM, or 'never': a round that is"
            + " aborted then was ended by the restart (default: what was said last, at first 20:00)."
      })
  private String dailyRestart;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** The clock zone of servers without one of their own. */
  public ZoneId defaultZone() {
    return zone;
  }

  /** When the servers restart; empty when the command does not say. */
  public Optional<DailyRestart> dailyRestart() {
    try {
      return Optional.ofNullable(dailyRestart).map(DailyRestart::parse);
    } catch (IllegalArgumentException e) {
      throw wrong("--daily-restart: %s.".formatted(e.getMessage()));
    }
  }

  /** The servers that have a clock zone of their own. */
  public Map<String, ZoneId> zones() {
    Map<String, ZoneId> zones = new TreeMap<>();
    for (ServerArgument argument : servers) {
      if (argument.zone().isPresent()) {
        ZoneId before = zones.put(argument.server(), argument.zone().get());
        if (before != null && !before.equals(argument.zone().get())) {
          throw wrong(
              "The server '%s' cannot have two zones, %s and %s."
                  .formatted(argument.server(), before, argument.zone().get()));
        }
      }
    }
    return zones;
  }

  /** The server that is named without a directory; empty when none is. */
  public Optional<String> named() {
    List<String> names =
        servers.stream()
            .filter(argument -> argument.directory().isEmpty())
            .map(ServerArgument::server)
            .distinct()
            .toList();
    if (names.size() > 1) {
      throw wrong(
          "Only one server can be named without a directory, not %s; write --server NAME=DIR."
              .formatted(String.join(" and ", names)));
    }
    return names.stream().findFirst();
  }

  /** The arguments that carry a directory. */
  List<ServerArgument> assigned() {
    return servers.stream().filter(argument -> argument.directory().isPresent()).toList();
  }

  /** Refuses directories, for commands that read the archive alone. */
  public void refuseDirectories() {
    if (!assigned().isEmpty()) {
      throw wrong(
          "'%s' reads the archive, not directories: leave '=%s' out."
              .formatted(command.name(), assigned().get(0).directory().orElseThrow()));
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(command.commandLine(), sentence);
  }
}
