package io.slomix.sources.sample.play;

import java.util.SplittableRandom;

/** What can happen on the field, with its rate per player and ten minutes as on real servers. */
enum Incident {
  KILL(16.5),
  SKIRMISH(8),
  /** Most tries are given up, because the next wave is far. */
  SELF_KILL(12),
  IDLE_SHOT(7),
  TEAM_DAMAGE(1.5),
  TEAM_KILL(0.4),
  ENGINEERING(1.4);

  /** Of all kinds together. */
  static final double TOTAL_RATE = totalRate();

  private final double rate;

  Incident(double rate) {
    this.rate = rate;
  }

  private static double totalRate() {
    double total = 0;
    for (Incident incident : values()) {
      total += incident.rate;
    }
    return total;
  }

  static Incident draw(SplittableRandom random) {
    double left = random.nextDouble() * TOTAL_RATE;
    for (Incident incident : values()) {
      left -= incident.rate;
      if (left < 0) {
        return incident;
      }
    }
    return KILL;
  }
}
