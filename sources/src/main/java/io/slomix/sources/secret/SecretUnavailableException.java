package io.slomix.sources.secret;

import java.io.IOException;

/** A secret is not where it should be; the message names the place, never the secret. */
public final class SecretUnavailableException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Says what is missing where. */
  SecretUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
