package io.slomix.jobs.config.value;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Paths as people write them: {@code ~/} is the home of the user who runs the pipeline. */
public final class HomePath {

  private static final String HOME = "~/";

  private HomePath() {}

  public static String of(String written) {
    try {
      Path path =
          written.startsWith(HOME)
              ? Path.of(System.getProperty("user.home"), written.substring(HOME.length()))
              : Path.of(written);
      return path.toAbsolutePath().normalize().toString();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("'" + written + "' is no path on this machine", e);
    }
  }
}
