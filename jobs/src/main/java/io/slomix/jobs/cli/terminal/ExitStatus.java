package io.slomix.jobs.cli.terminal;

/** What the command line returns to the shell. */
public final class ExitStatus {

  /** Everything was done; quarantined files are a result, not a failure. */
  public static final int DONE = 0;

  /**
   * Something could not be done, the database refused a document, or the archive holds a damaged
   * file.
   */
  public static final int FAILED = 1;

  /** The command line itself is wrong; nothing was started. */
  public static final int USAGE = 2;

  private ExitStatus() {}
}
