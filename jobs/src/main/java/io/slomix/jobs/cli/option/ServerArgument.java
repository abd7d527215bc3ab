package io.slomix.jobs.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The value of {@code --server}: {@code NAME}, {@code NAME@ZONE}, {@code NAME=DIR} or {@code
 * NAME@ZONE=DIR}.
 *
 * @param server key of the game server
 * @param zone zone of its clock, when it has one of its own
 * @param directory a directory that holds its files
 */
public record ServerArgument(String server, Optional<ZoneId> zone, Optional<Path> directory) {

  private static final Pattern SERVER = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  /** Reads the text after {@code --server}. */
  public static final class Converter implements ITypeConverter<ServerArgument> {
    @Override
    public ServerArgument convert(String text) {
      return parse(text);
    }
  }

  /** Reads the text after {@code --zone}. */
  public static final class ZoneConverter implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String text) {
      return zoneOf(text);
    }
  }

  /** Reads a directory as the user wrote it, against the working directory. */
  public static final class PathConverter implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
      return pathOf(text);
    }
  }

  /**
   * Reads the whole value.
   *
   * @throws TypeConversionException with the rest of a sentence that begins with the option's name
   */
  static ServerArgument parse(String text) {
    int equals = text.indexOf('=');
    String named = equals < 0 ? text : text.substring(0, equals);
    int at = named.indexOf('@');
    String server = at < 0 ? named : named.substring(0, at);
    if (!SERVER.matcher(server).matches()) {
      throw new TypeConversionException(
          "a server name has 1 to 64 letters, digits, '_', '.' or '-', unlike '" + server + "'");
    }
    return new ServerArgument(
        server,
        at < 0 ? Optional.empty() : Optional.of(zoneOf(named.substring(at + 1))),
        equals < 0 ? Optional.empty() : Optional.of(pathOf(text.substring(equals + 1))));
  }

  private static ZoneId zoneOf(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "there is no time zone '" + text + "'; zones are named like Europe/Ljubljana");
    }
  }

  private static Path pathOf(String text) {
    try {
      if (text.isEmpty()) {
        throw new TypeConversionException("the directory is missing");
      }
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new TypeConversionException("'" + text + "' is no path on this machine");
    }
  }
}
