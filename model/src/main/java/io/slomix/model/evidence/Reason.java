package io.slomix.model.evidence;

import java.util.Locale;

/**
 * Every reason the system gives, once: it is the metric label, the database column and the row of
 * the documentation (R20).
 *
 * <p>The declaration order inside each {@link Kind} is the order in which reasons apply.
 */
public enum Reason {
  NAME(Kind.REFUSED, "The file name is not that of a file of its kind."),

  FILE_TOO_LONG(Kind.INVALID, "The file is longer than files of its kind may be."),
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
  SHORT(Kind.EXCLUSION, "The round lasted less than 60 seconds."),

  JSON_TRUNCATED(Kind.PARSE_FAILED, "The JSON ends before it is complete."),
  JSON_INVALID(Kind.PARSE_FAILED, "The file is no JSON."),
  CONTRACT_DRIFT(Kind.PARSE_FAILED, "The JSON is not built like a message or a gametime file."),
  MISSING_EMBEDS(Kind.PARSE_FAILED, "The message has no embed."),
  INVALID_INPUT(Kind.PARSE_FAILED, "The event names no map that can exist."),
  INVALID_ROUND(Kind.PARSE_FAILED, "The event's round number is neither 1 nor 2."),

  NOT_A_PROXIMITY_FILE(Kind.PARSE_FAILED, "The file has neither banner nor section of a capture."),

  FUTURE_TIMESTAMP(Kind.SECURITY, "The round ends after the message that announces it."),
  INVALID_FILENAME(Kind.SECURITY, "The message announces a file that cannot be one of ours."),
  STALE_UNSOLICITED(Kind.SECURITY, "The round ended more than 30 days before its message."),

  ENCODING_FALLBACK(Kind.PARTIAL, "Bytes that are no UTF-8 were read as Windows-1252."),
  FIELD_DEFAULTED(Kind.PARTIAL, "A field holds no such value; its default is used."),
  IMPLAUSIBLE_UNIX(Kind.PARTIAL, "A time that cannot be is left out."),
  END_MISSING(Kind.PARTIAL, "The event does not say when the round ended."),
  TEAMS_EMPTY(Kind.PARTIAL, "The event names no player."),
  LIST_UNREADABLE(Kind.PARTIAL, "A list of the event could not be read and is empty."),
  LIST_CUT(Kind.PARTIAL, "A list of the event is too long; its first entries are kept."),
  ENTRY_DROPPED(Kind.PARTIAL, "An entry of a list could not be read."),
  ENTRY_TRIMMED(Kind.PARTIAL, "A guid or name of a list could not be kept whole."),
  LINES_DROPPED(Kind.PARTIAL, "Lines with fewer than three parts were skipped."),
  TRUNCATED(Kind.PARTIAL, "The capture ends before it is complete."),
  COLUMNS_MISSING(Kind.PARTIAL, "A row has too few columns and was dropped."),
  COLUMNS_SHIFTED(Kind.PARTIAL, "A row with too many columns does not fit them and was dropped."),
  NUMBER_INVALID(Kind.PARTIAL, "A row or point holds no number where one must be; it was dropped."),
  NUMBER_NOT_FINITE(Kind.PARTIAL, "A row or point holds an infinite number; it was dropped."),
  VALUE_OUT_OF_BOUNDS(Kind.PARTIAL, "A row or point holds an impossible value; it was dropped."),
  PATH_INCOMPLETE(Kind.PARTIAL, "A path has other points than its writer counted."),

  UNIX_MS_SCALED(Kind.NOTE, "A time was given in milliseconds."),
  WINNER_MISSING_OR_INVALID(Kind.NOTE, "The event names no winner."),
  DEFENDER_MISSING_OR_INVALID(Kind.NOTE, "The event names no defender."),
  VERSION_UNKNOWN(Kind.NOTE, "The event does not say which script wrote it."),
  GHOST_ROUND(Kind.NOTE, "Less than 30 seconds were played."),
  ABORTED_ROUND(Kind.NOTE, "The round did not end regularly, so its number says nothing."),
  END_REASON_CONTRADICTION(Kind.NOTE, "The end reason contradicts winner and time."),
  LUA_MISSING_OVERSIZE(Kind.NOTE, "The message of this round was too long to be delivered."),
  NO_ROUND(Kind.NOTE, "The message announces no round."),
  DUPLICATE_SLOT(Kind.NOTE, "An award that was written twice was dropped."),
  RELABELLED(Kind.NOTE, "An award with the label of another one was given its own."),

  ROW_REPEATED(Kind.NOTE, "A row that was written twice was dropped."),
  SECTION_UNKNOWN(Kind.NOTE, "A section that nobody knows was counted, not read."),
  GUID_MISSING(Kind.NOTE, "A player without guid is known by name."),

  RESOLVED(Kind.LINKED, "Joined by the end of the round, within 10 seconds."),
  RESOLVED_EXACT_UNIX_MATCH(Kind.LINKED, "Joined by exactly the same end of the round."),
  RESOLVED_COMPLEMENT(Kind.LINKED, "Joined within 30 seconds: nothing else fits."),

  NO_ROWS_FOR_MAP_ROUND(Kind.UNLINKED, "Nothing else of that map ended within 30 seconds."),
  ALL_CANDIDATES_OUTSIDE_WINDOW(Kind.UNLINKED, "The nearest stats file is too far away."),
  AMBIGUOUS_TIE(Kind.UNLINKED, "Two rounds fit equally well."),
  MAP_MISMATCH_SAME_INSTANT(Kind.UNLINKED, "Another map ended at that moment on this server."),
  TIME_PARSE_FAILED(Kind.UNLINKED, "No time can be read from the evidence."),

  ROUND_NUMBER_CONFLICT(Kind.NOTE, "Sources of one round give it different numbers."),
  CONFLICT(Kind.NOTE, "Sources of one round disagree on a field (which follows)."),
  DUPLICATE(Kind.NOTE, "The same content again."),
  DUPLICATE_DUMP(Kind.NOTE, "A second dump of a round that is already there."),
  SUPERSEDED(Kind.NOTE, "Another artifact says this and more."),
  PAIR_GAP_EXCEEDED(Kind.NOTE, "The round 1 before this round 2 is more than 45 minutes older."),
  LUA_MISSING(Kind.NOTE, "No Lua event of this round has arrived in time."),
  STATS_MISSING(Kind.NOTE, "No stats file of this round has arrived in time."),
  TZ_OFFSET_SUSPECTED(Kind.NOTE, "The clocks differ by whole hours: the zone may be wrong.");

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
    EXCLUSION,
    /** An event that cannot be used (lua-round-event 6). */
    PARSE_FAILED,
    /** An event that is not believed (lua-round-event 19). */
    SECURITY,
    /** Something of an event or report is lost; the rest of it is used. */
    PARTIAL,
    /** A remark that costs nothing. */
    NOTE,
    /** Why evidence belongs to the round that it is linked to (lua-round-event 13.3). */
    LINKED,
    /** Why evidence is linked to no round. */
    UNLINKED
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

  /**
   * The word of tables and exports: as the stats contract writes its reasons, in upper case (R20),
   * and as the event contract writes them, in lower case (lua-round-event 13.3).
   */
  public String code() {
    return switch (kind) {
      case REFUSED, INVALID, EMPTY, CORRUPT, DUPLICATE, ABORTED, UNPAIRED, FLAG, EXCLUSION ->
          name();
      case PARSE_FAILED, SECURITY, PARTIAL, NOTE, LINKED, UNLINKED ->
          name().toLowerCase(Locale.ROOT);
    };
  }

  /** Whether an artifact refused for this reason is quarantined (R21). */
  public boolean quarantines() {
    return switch (kind) {
      case REFUSED, INVALID, CORRUPT, PARSE_FAILED, SECURITY -> true;
      case EMPTY, DUPLICATE, ABORTED, UNPAIRED, FLAG, EXCLUSION -> false;
      case PARTIAL, NOTE, LINKED, UNLINKED -> false;
    };
  }
}
