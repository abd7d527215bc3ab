package io.slomix.model.clock;

/**
 * The instants that a clock may mean, in epoch seconds; equal unless the hour repeats.
 *
 * @param earlier the first reading
 * @param later the second reading
 */
public record Readings(long earlier, long later) {

  /** A clock with one meaning. */
  public static Readings single(long instant) {
    return new Readings(instant, instant);
  }

  /** Whether the clock has two meanings. */
  public boolean ambiguous() {
    return earlier != later;
  }
}
