package io.slomix.jobs.pipeline.operator;

import io.slomix.model.evening.leg.LegEvidence;
import java.util.ArrayList;
import java.util.List;

/**
 * State of MATCH UP: the evidence of one server whose clock lies in one day.
 *
 * <p>Add components at the end only: a restored snapshot fills new ones with null, and removing one
 * makes old snapshots unreadable (stack 2).
 *
 * @param layoutVersion meaning of the packed counters inside; the serializer cannot see a shifted
 *     index
 * @param items each kind, name and digest once
 */
public record EveningBlock(int layoutVersion, List<LegEvidence> items) {

  /** Order of the fields of a player line: that of the 38-field layout. */
  static final int LAYOUT_VERSION = 1;

  static final EveningBlock EMPTY = new EveningBlock(LAYOUT_VERSION, List.of());

  /** Whether the artifact is already here. */
  boolean contains(LegEvidence item) {
    return items.stream()
        .anyMatch(
            i ->
                i.sha256().equals(item.sha256())
                    && i.kind() == item.kind()
                    && i.name().equals(item.name()));
  }

  EveningBlock with(LegEvidence item) {
    List<LegEvidence> more = new ArrayList<>(items.size() + 1);
    more.addAll(items);
    more.add(item);
    return new EveningBlock(layoutVersion, more);
  }
}
