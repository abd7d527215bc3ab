package io.slomix.sources.format.stats.line;

import io.slomix.sources.format.text.ByteLines;
import io.slomix.sources.format.text.ByteSearch;

/**
 * Where the parts of a player line lie: {@code guid8\name\rounds\team\block<TAB>t0<TAB>t1...}
 * (stats-file 2).
 *
 * <p>The guid ends at the first backslash and the numbers begin at the last three, so that a
 * backslash in the name shifts nothing. Reused from line to line.
 */
public final class PlayerLineShape {

  private int separators;
  private int guidEnd;
  private int nameEnd;
  private int roundsEnd;
  private int teamEnd;
  private int tabFields;
  private int blockEnd;

  /** Takes the shape of the current line. */
  public void scan(ByteLines line) {
    byte[] bytes = line.bytes();
    int end = line.end();
    separators = 0;
    int at = ByteSearch.indexOf('\\', bytes, line.start(), end);
    guidEnd = at;
    while (at < end) {
      nameEnd = roundsEnd;
      roundsEnd = teamEnd;
      teamEnd = at;
      separators++;
      at = ByteSearch.indexOf('\\', bytes, at + 1, end);
    }
    // Behind the last backslash only: a tab to its left belongs to a name, not to the fields.
    blockEnd = separators == 0 ? end : ByteSearch.indexOf('\t', bytes, teamEnd + 1, end);
    tabFields = ByteSearch.count('\t', bytes, blockEnd, end);
  }

  /** How many backslashes the line has. */
  public int separators() {
    return separators;
  }

  /** Index of the backslash behind the guid. */
  int guidEnd() {
    return guidEnd;
  }

  /** Index of the backslash behind the name. */
  int nameEnd() {
    return nameEnd;
  }

  /** Index of the backslash behind {@code rounds}. */
  int roundsEnd() {
    return roundsEnd;
  }

  /** Index of the backslash behind the team: the weapon block follows. */
  int teamEnd() {
    return teamEnd;
  }

  /** Index of the first tab, or of the line's end. */
  int blockEnd() {
    return blockEnd;
  }

  /** How many tabs follow the last backslash, each one beginning a field. */
  public int tabFields() {
    return tabFields;
  }
}
