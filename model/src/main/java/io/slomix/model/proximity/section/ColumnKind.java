package io.slomix.model.proximity.section;

/**
 * What a column of a capture holds, with the bounds outside of which a row is dropped
 * (proximity-file 1.6, 6).
 */
public enum ColumnKind {
  /** Milliseconds on the round clock. */
  TIME(Form.WHOLE, -3_600_000, 10_800_000),
  /** The same, or empty for nothing. */
  OPTIONAL_TIME(Form.OPTIONAL_WHOLE, -3_600_000, 10_800_000),
  /** How often. */
  COUNT(Form.WHOLE, 0, 1_000_000),
  /** Hit points taken. */
  DAMAGE(Form.WHOLE, 0, 100_000),
  /** Hit points left. */
  HEALTH(Form.WHOLE, -1_000, 1_000),
  /** Number of a weapon, a means of death, a skill level; any whole number. */
  NUMBER(Form.WHOLE, -2_147_483_647, 2_147_483_647),
  /** Place in world units, whole. */
  POINT(Form.WHOLE, -131_072, 131_072),
  /** Place in world units. */
  POSITION(Form.DECIMAL, -131_072, 131_072),
  /** World units per second. */
  SPEED(Form.DECIMAL, 0, 10_000),
  /** Length in world units, or any other decimal. */
  DECIMAL(Form.DECIMAL, -1e9, 1e9),
  /** 0 or 1. */
  FLAG(Form.FLAG, 0, 1),
  /** A side: AXIS, ALLIES or SPEC. */
  TEAM(Form.TEXT, 0, 10),
  /** Identity of a player, cut at 32 characters. */
  GUID(Form.TEXT, 0, 32),
  /** Name of a player as the engine has it, colour codes included, cut at 64 characters. */
  NAME(Form.TEXT, 0, 64),
  /** A word or name of a thing, cut at 64 characters. */
  TEXT(Form.TEXT, 0, 64),
  /** How something ended: a word in lower case, whatever the writer does (1.7). */
  OUTCOME(Form.TEXT, 0, 64),
  /** Several identities, cut at 2 048 characters. */
  GUIDS(Form.TEXT, 0, 2_048);

  /** How a value is written. */
  public enum Form {
    /** A whole number. */
    WHOLE,
    /** A whole number or nothing. */
    OPTIONAL_WHOLE,
    /** A number with decimals. */
    DECIMAL,
    /** 0 or 1. */
    FLAG,
    /** Any text. */
    TEXT
  }

  private final Form form;
  private final double least;
  private final double most;

  ColumnKind(Form form, double least, double most) {
    this.form = form;
    this.least = least;
    this.most = most;
  }

  /** How a value is written. */
  public Form form() {
    return form;
  }

  /** Whether a number may stand here. */
  public boolean admits(double value) {
    return value >= least && value <= most;
  }

  /** How many characters of a text are kept. */
  public int longestText() {
    return (int) most;
  }
}
