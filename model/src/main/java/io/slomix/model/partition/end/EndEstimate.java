package io.slomix.model.partition.end;

import io.slomix.model.clock.Readings;

/**
 * When a round ended, by the account of one artifact (lua-round-event 17.2).
 *
 * @param instant epoch seconds; two meanings in the repeated hour
 * @param toleranceSeconds how far the true end may lie away
 * @param precise a unix time written by the server, not a clock in a name
 */
public record EndEstimate(Readings instant, int toleranceSeconds, boolean precise) {

  private static final int MESSAGE_TOLERANCE_SECONDS = 30;

  /** A unix time from the game server. */
  public static EndEstimate precise(long unix) {
    return new EndEstimate(Readings.single(unix), 1, true);
  }

  /** The clock of a file that is written some seconds after the end. */
  public static EndEstimate ofClock(Readings clock, int lagSeconds, int toleranceSeconds) {
    Readings end = new Readings(clock.earlier() - lagSeconds, clock.later() - lagSeconds);
    return new EndEstimate(end, toleranceSeconds, false);
  }

  /** The receipt of a message that names no end. */
  public static EndEstimate ofMessage(long receivedUnix) {
    return new EndEstimate(Readings.single(receivedUnix - 1), MESSAGE_TOLERANCE_SECONDS, false);
  }

  /** Whether it is only the time of a message: too vague to start or to extend a cluster. */
  public boolean vague() {
    return toleranceSeconds >= MESSAGE_TOLERANCE_SECONDS;
  }
}
