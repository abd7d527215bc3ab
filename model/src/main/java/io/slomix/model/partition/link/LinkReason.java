package io.slomix.model.partition.link;

import java.util.Locale;

/** Why an artifact is linked as it is: the codes of lua-round-event 13.3 that partition gives. */
public enum LinkReason {
  RESOLVED("Linked by the end instant within 10 s."),
  RESOLVED_EXACT_UNIX_MATCH("Linked, and another source names the same end to the second."),
  RESOLVED_COMPLEMENT("Linked over 10 to 30 s: no other round is near and no source doubles."),
  NO_ROWS_FOR_MAP_ROUND("No stats file of the map is near."),
  ALL_CANDIDATES_OUTSIDE_WINDOW("The nearest round with a stats file is too far away."),
  AMBIGUOUS_TIE("Two rounds are equally near: it waits for more evidence."),
  MAP_MISMATCH_SAME_INSTANT("Another map of the server ended within 10 s."),
  DUPLICATE("The same content is already there."),
  SUPERSEDED("Another record of the same source is used."),
  DUPLICATE_DUMP("Part of a second dump of a round that is already there."),
  INVALID_INPUT("It has no map, or neither an end nor a clock."),
  TIME_PARSE_FAILED("The clock in its name is no valid local time."),
  ROUND_NUMBER_CONFLICT("Linked, although it names another round number."),
  DST_AMBIGUOUS("Its clock has two meanings that night and nothing says which: the earlier one."),
  TZ_OFFSET_SUSPECTED("Three rounds in a row are whole hours away from their files.");

  private final String sentence;

  LinkReason(String sentence) {
    this.sentence = sentence;
  }

  /** The word in tables and exports. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One sentence for people. */
  public String sentence() {
    return sentence;
  }
}
