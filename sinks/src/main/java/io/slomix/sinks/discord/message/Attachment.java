package io.slomix.sinks.discord.message;

import java.util.Arrays;

/**
 * A file that goes with a message. Not to be changed.
 *
 * @param name letters, digits, {@code -} and a suffix
 */
public record Attachment(String name, byte[] content) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Attachment that
        && name.equals(that.name)
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return name;
  }
}
