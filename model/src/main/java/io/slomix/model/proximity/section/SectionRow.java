package io.slomix.model.proximity.section;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One row of a section.
 *
 * @param values one for each {@link Section#columns() column}: an {@code Integer}, {@code Double},
 *     {@code Boolean} or {@code String} by the column's kind, or null
 */
public record SectionRow(List<Object> values) {

  public SectionRow {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** A text. */
  public String text(int column) {
    return (String) values.get(column);
  }

  /** A whole number, null when empty. */
  public Integer whole(int column) {
    return (Integer) values.get(column);
  }

  /** A decimal, null when missing. */
  public Double decimal(int column) {
    return (Double) values.get(column);
  }

  /** The same row with other values at some columns. */
  public SectionRow with(int column, Object value) {
    List<Object> changed = new ArrayList<>(values);
    changed.set(column, value);
    return new SectionRow(changed);
  }
}
