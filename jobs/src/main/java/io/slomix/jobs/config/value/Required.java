package io.slomix.jobs.config.value;

import java.util.List;

/** Checks of what must be there. */
public final class Required {

  private Required() {}

  public static void text(String section, String key, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("'" + key + "' of " + section + " is missing");
    }
  }

  public static <T> List<T> some(String section, String key, List<T> values) {
    if (values == null || values.isEmpty() || values.contains(null)) {
      throw new IllegalArgumentException("'" + key + "' of " + section + " is missing or empty");
    }
    return List.copyOf(values);
  }
}
