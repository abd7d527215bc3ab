package io.slomix.model.round;

import io.slomix.model.stats.StatsHeader;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The header's numbers, read once (stats-file 1.4).
 *
 * @param timeLimitSeconds f7
 * @param nextLimitSeconds f8, as written: 0 is what an older writer put into held rounds
 * @param playTime f9
 * @param sides f5 and f6
 */
public record HeaderFacts(
    OptionalInt timeLimitSeconds,
    OptionalInt nextLimitSeconds,
    Optional<PlayTime> playTime,
    Sides sides) {

  /** Reads a header. */
  public static HeaderFacts of(StatsHeader header) {
    return new HeaderFacts(
        TimeText.seconds(header.timeLimit()),
        TimeText.seconds(header.nextTimeLimit()),
        PlayTime.parse(header.playTime()),
        Sides.of(header));
  }

  /** The file was written at shutdown: f9 is negative. */
  public boolean writtenAtShutdown() {
    return playTime.isPresent() && playTime.get().isNegative();
  }

  /** A regular end is proven: f9 is positive. */
  public boolean endedRegularly() {
    return playTime.isPresent() && playTime.get().isPositive();
  }

  /** f8 when it can be a target: neither unknown nor {@code 0:00}. */
  public OptionalInt usableNextLimitSeconds() {
    return nextLimitSeconds.isPresent() && nextLimitSeconds.getAsInt() > 0
        ? nextLimitSeconds
        : OptionalInt.empty();
  }
}
