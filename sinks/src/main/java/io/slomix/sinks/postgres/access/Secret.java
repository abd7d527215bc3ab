package io.slomix.sinks.postgres.access;

import java.io.Serializable;
import java.util.Objects;

/**
 * A text that must not be printed: log lines, exceptions and dashboards show {@code ****}.
 *
 * @param text the secret itself; read it only to hand it to the driver
 */
public record Secret(String text) implements Serializable {

  /** For servers that ask for no password. */
  public static final Secret NONE = new Secret("");

  public Secret {
    Objects.requireNonNull(text, "text");
  }

  /** The same for every secret, so that not even its length shows. */
  @Override
  public String toString() {
    return "****";
  }
}
