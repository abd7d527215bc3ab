package io.slomix.jobs.explain.lineage;

import io.slomix.model.stats.Counter;
import io.slomix.model.stats.TabField;
import java.util.List;

/** What a column of the player row is made of. */
sealed interface ColumnOrigin {

  /** A tab field, stored as it is or converted. */
  record OfField(TabField field, String formula) implements ColumnOrigin {}

  /** Both tab fields that tell the alive time (stats-file 7.4). */
  record OfAliveTime(String formula) implements ColumnOrigin {}

  /** The sum of a number over the weapons. */
  record OfWeapons(Counter counter) implements ColumnOrigin {}

  /** Hits among shots of the bullet weapons. */
  record OfBulletWeapons(String formula) implements ColumnOrigin {}

  /** Other columns. */
  record OfColumns(List<String> inputs, String formula) implements ColumnOrigin {}

  /**
   * A part of the line in front of the weapons.
   *
   * @param part 1-based part between backslashes
   */
  record OfLinePart(int part, String formula) implements ColumnOrigin {}

  /** The verdict about the player's counters. */
  record OfClass(String formula) implements ColumnOrigin {}
}
