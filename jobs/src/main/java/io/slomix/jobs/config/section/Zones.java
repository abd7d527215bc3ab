package io.slomix.jobs.config.section;

import java.time.DateTimeException;
import java.time.ZoneId;

/** Time zones as people write them. */
final class Zones {

  private Zones() {}

  static ZoneId of(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "there is no time zone '" + text + "'; zones are named like Europe/Ljubljana", e);
    }
  }
}
