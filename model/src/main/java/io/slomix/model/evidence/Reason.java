package io.slomix.model.evidence;

/**
 * Every reason the system gives, once: it is the metric label, the database column and the row of
 * the documentation (R20).
 *
 * <p>The declaration order inside each {@link Kind} is the order in which reasons apply.
 */
public enum Reason {
  NAME(Kind.REFUSED, "The file name is not that of a round stats file."),

  FILE_TOO_LONG(Kind.INVALID, "The file is longer than 256 KiB."),
  LINE_TOO_LONG(Kind.INVALID, "A line is longer than 4 KiB."),
  HEADER(Kind.INVALID, "The first line has fewer than eight fields."),
  ROUND_NUMBER(Kind.INVALID, "The file name's round number is neither 1 nor 2."),

  NO_PLAYER(Kind.EMPTY, "The file holds no player line."),

  FIELD_COUNT(Kind.CORRUPT, "The player lines of the file differ in their number of tab fields."),
  PLAYER_LINE(Kind.CORRUPT, "A player line has no five parts, or its name cannot be stored."),
  WEAPON_BLOCK(Kind.CORRUPT, "A weapon block is not as long as its mask says."),
  FIELD_VALUE(Kind.CORRUPT, "A numeric field holds no number."),

  DUPLICATE_OF(Kind.DUPLICATE, "A second dump of a round that is already there."),

  PLAY_TIME_NEGATIVE(Kind.ABORTED, "The header's play time is negative: written at shutdown."),
  NEXT_LIMIT_ABOVE_LIMIT(Kind.ABORTED, "A round 2 whose next limit is above its limit."),
  ROUNDS_ZERO(Kind.ABORTED, "A round 2 that contains no earlier round and continues none."),
  CONTINUES_OPEN_R1(Kind.ABORTED, "A round 1 that continues the open round 1 of its map."),

  NO_R1(Kind.UNPAIRED, "No round 1 precedes this round 2."),
  CHAIN_MISMATCH(Kind.UNPAIRED, "The preceding round 1 set another time than this round 2 had."),

  NO_FINAL_NEWLINE(Kind.FLAG, "The last line does not end."),
  CP1252(Kind.FLAG, "A line is not UTF-8 and was read as Windows-1252."),
  HEADER_NAME_MISMATCH(Kind.FLAG, "Header and file name disagree on map or round."),
  SKIPPED_LINES(Kind.FLAG, "Lines without a backslash were skipped (their number follows)."),
  UNKNOWN_LAYOUT(Kind.FLAG, "An unknown number of tab fields: only the first 28 are read."),
  DUPLICATE_GUID(Kind.FLAG, "Several players share a guid: they are kept apart by name."),
  REPEATED_HOUR(Kind.FLAG, "The file name's time exists twice that night."),
  OF(Kind.FLAG, "The file that this one duplicates follows."),
  CHAIN_UNVERIFIED(Kind.FLAG, "Paired without a usable time of round 1."),
  LOW_OVERLAP(Kind.FLAG, "Fewer than half of the players are in both rounds."),
  R2_NOT_CUMULATIVE(Kind.FLAG, "The counters of round 2 do not contain round 1."),
  BALANCE_FLIP(Kind.FLAG, "One player was read otherwise because only that balances the round."),

  NON_COMPETITIVE(Kind.EXCLUSION, "Public config, fewer than two humans, or an empty side."),
  BOTS(Kind.EXCLUSION, "A bot took part."),
  EXCLUDED_MAP(Kind.EXCLUSION, "The map is excluded from statistics."),
  SHORT(Kind.EXCLUSION, "The round lasted less than 60 seconds.");

  /** What a reason explains. */
  public enum Kind {
    /** The file is none of ours. */
    REFUSED,
    /** The file as a whole cannot be read. */
    INVALID,
    /** The file is well formed and holds nothing. */
    EMPTY,
    /** The file is damaged; nothing of it is used. */
    CORRUPT,
    /** The file repeats another one. */
    DUPLICATE,
    /** The round did not end regularly. */
    ABORTED,
    /** A round 2 without its round 1. */
    UNPAIRED,
    /** A remark that changes no status. */
    FLAG,
    /** Why a round does not count, besides its status. */
    EXCLUSION
  }

  private final Kind kind;
  private final String sentence;

  Reason(Kind kind, String sentence) {
    this.kind = kind;
    this.sentence = sentence;
  }

  /** What this reason explains. */
  public Kind kind() {
    return kind;
  }

  /** One sentence for people: documentation, {@code explain} and error messages. */
  public String sentence() {
    return sentence;
  }

  /** Whether an artifact refused for this reason is quarantined (R21). */
  public boolean quarantines() {
    return switch (kind) {
      case REFUSED, INVALID, CORRUPT -> true;
      case EMPTY, DUPLICATE, ABORTED, UNPAIRED, FLAG, EXCLUSION -> false;
    };
  }
}
