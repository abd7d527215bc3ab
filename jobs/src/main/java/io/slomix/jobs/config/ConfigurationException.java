package io.slomix.jobs.config;

/** A configuration file cannot be used; the message is one sentence that names file and place. */
public final class ConfigurationException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong where. */
  ConfigurationException(String message, Throwable cause) {
    super(message, cause);
  }
}
