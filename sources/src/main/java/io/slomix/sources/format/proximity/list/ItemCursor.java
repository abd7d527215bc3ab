package io.slomix.sources.format.proximity.list;

import io.slomix.model.proximity.section.ColumnKind;
import io.slomix.sources.format.proximity.row.FieldText;

/**
 * Walks the items of a list column, and the parts of each item, without cutting the text: a path of
 * ten minutes has thousands (proximity-file 1.2). An item with a part that is no number of its kind
 * is {@link #broken}. Not thread-safe; made to be reused.
 */
final class ItemCursor {

  private static final char BETWEEN_ITEMS = '|';
  private static final char BETWEEN_PARTS = ',';

  private final FieldText numbers = new FieldText();
  private String text = "";
  private int next;
  private int at;
  private int end;
  private boolean broken;

  /** Stands before the first item. */
  void over(String list) {
    text = list;
    next = 0;
  }

  /** Goes to the next item; false when there is none. An empty list has none. */
  boolean advance() {
    if (next > text.length() || text.isEmpty()) {
      return false;
    }
    at = next;
    int bar = text.indexOf(BETWEEN_ITEMS, next);
    end = bar < 0 ? text.length() : bar;
    next = end + 1;
    broken = false;
    return true;
  }

  /** Whether something of the item could not be read. */
  boolean broken() {
    return broken;
  }

  /** The next part as a whole number of that kind. */
  int whole(ColumnKind kind) {
    int to = partEnd();
    long value = numbers.whole(text, at, to);
    broken |= numbers.fault() != null || !kind.admits(value);
    at = to + 1;
    return (int) value;
  }

  /** The next part as a decimal of that kind. */
  double decimal(ColumnKind kind) {
    int to = partEnd();
    double value = numbers.decimal(text, at, to);
    broken |= numbers.fault() != null || !kind.admits(value);
    at = to + 1;
    return value;
  }

  /** The next part as 0 or 1. */
  boolean flag() {
    return whole(ColumnKind.FLAG) == 1;
  }

  /** The next part as text. */
  String text() {
    int to = partEnd();
    String part = text.substring(at, to);
    at = to + 1;
    return part;
  }

  /** Everything that is left of the item. */
  String rest() {
    String part = at > end ? "" : text.substring(at, end);
    at = end + 1;
    return part;
  }

  private int partEnd() {
    if (at > end) {
      broken = true;
      at = end;
      return end;
    }
    int comma = text.indexOf(BETWEEN_PARTS, at);
    return comma < 0 || comma > end ? end : comma;
  }
}
