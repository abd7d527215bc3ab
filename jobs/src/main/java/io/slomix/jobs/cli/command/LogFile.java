package io.slomix.jobs.cli.command;

import java.nio.file.Path;

/** Where the log goes: into the data directory, so that the terminal stays readable. */
public final class LogFile {

  /** The system property that the logging configuration and the Flink dashboard read. */
  public static final String PROPERTY = "log.file";

  private LogFile() {}

  /** Chooses the file, unless somebody chose one already; call it before the first logger. */
  public static void into(Path dataDirectory) {
    if (System.getProperty(PROPERTY) == null) {
      System.setProperty(PROPERTY, dataDirectory.resolve("log").resolve("slomix.log").toString());
    }
  }
}
