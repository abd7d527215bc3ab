package io.slomix.jobs.run;

/** A run could not begin or could not go on; the message is one sentence for the terminal. */
public final class RunFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Says what failed.
   *
   * @param oneSentence for people: what failed, and what to do about it; never a password
   * @param cause for the log; null when the sentence says it all
   */
  public RunFailedException(String oneSentence, Throwable cause) {
    super(oneSentence, cause);
  }
}
