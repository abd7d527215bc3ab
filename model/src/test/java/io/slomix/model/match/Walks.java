package io.slomix.model.match;

import io.slomix.model.match.file.FileStatus;
import io.slomix.model.testing.RoundFiles;
import java.util.Map;
import java.util.stream.Stream;

/** Walks invented files with the default window. */
public final class Walks {

  private Walks() {}

  static Map<String, PairingVerdict> verdicts(RoundFiles... files) {
    return PairingWalk.verdicts(
        Stream.of(files).map(RoundFiles::timed).toList(), PairingWalk.DEFAULT_WINDOW);
  }

  /** The verdict of the first file among all of them. */
  static PairingVerdict verdictOf(RoundFiles file, RoundFiles... others) {
    return verdicts(Stream.concat(Stream.of(file), Stream.of(others)).toArray(RoundFiles[]::new))
        .get(file.name().file());
  }

  static FileStatus statusOf(RoundFiles file, RoundFiles... others) {
    return verdictOf(file, others).status();
  }
}
