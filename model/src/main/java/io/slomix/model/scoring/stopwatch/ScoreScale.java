package io.slomix.model.scoring.stopwatch;

/** How many points a map gives (consumers 3.5, rule 4). */
public enum ScoreScale {
  /** A win gives 2, a double full hold 1 to each. */
  BOX(2, 1),
  /** A win gives 1, a double full hold nothing. */
  SPRINT(1, 0);

  private final int win;
  private final int draw;

  ScoreScale(int win, int draw) {
    this.win = win;
    this.draw = draw;
  }

  /** The points of a team. */
  public int points(boolean won, boolean drawn) {
    if (drawn) {
      return draw;
    }
    return won ? win : 0;
  }
}
