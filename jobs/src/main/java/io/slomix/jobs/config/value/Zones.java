package io.slomix.jobs.config.value;

import java.time.DateTimeException;
import java.time.ZoneId;

/** Time zones as people write them. */
public final class Zones {

  private Zones() {}

  public static ZoneId of(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "there is no time zone '" + text + "'; zones are named like Europe/Ljubljana", e);
    }
  }
}
