package io.slomix.model.scoring.team;

/** A roster that keeps its identity over a session (consumers 0.1). */
public enum Team {
  /** Began the session as Axis. */
  A,
  /** Began the session as Allies. */
  B;

  /** The opponents. */
  public Team other() {
    return switch (this) {
      case A -> B;
      case B -> A;
    };
  }

  /** The name of a team that people have not named. */
  public String defaultName() {
    return "Team " + name();
  }
}
