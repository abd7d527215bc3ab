package io.slomix.model.proximity.derive;

import io.slomix.model.proximity.section.Section;
import io.slomix.model.proximity.section.SectionRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows whose writers say something else than what was (proximity-file 4.4, 6, traps 32, 37). */
final class SectionCorrections {

  private static final int SPAWN_INTERVAL = 7;
  private static final int SPAWN_SCORE = 9;
  private static final int SHOTS = 4;
  private static final int HEADSHOTS = 7;
  private static final int HITS = 5;
  private static final int QUALITY = 7;
  private static final int MATE1 = 4;
  private static final int MATE2 = 5;
  private static final int CELL_COUNTS = 2;

  private SectionCorrections() {}

  /** The rows of a section as they are stored. */
  static List<SectionRow> of(Section section, List<SectionRow> rows) {
    if (section == Section.KILL_HEATMAP || section == Section.MOVEMENT_HEATMAP) {
      return summedCells(rows);
    }
    if (section == Section.OBJECTIVE_FOCUS) {
      return lastOfPlayer(rows);
    }
    List<SectionRow> corrected = new ArrayList<>();
    for (SectionRow row : rows) {
      if (section != Section.WEAPON_ACCURACY || !hasNegative(row)) {
        corrected.add(of(section, row));
      }
    }
    return corrected;
  }

  private static SectionRow of(Section section, SectionRow row) {
    if (section == Section.SPAWN_TIMING && row.whole(SPAWN_INTERVAL) == 0) {
      SectionRow unknown = row;
      for (int column = SPAWN_INTERVAL; column <= SPAWN_SCORE; column++) {
        unknown = unknown.with(column, null);
      }
      return unknown;
    }
    if (section == Section.WEAPON_ACCURACY) {
      return row.with(HITS, Math.min(row.whole(HITS), row.whole(SHOTS)));
    }
    if (section == Section.TEAM_PUSHES) {
      return row.with(QUALITY, Math.max(0, Math.min(1, row.decimal(QUALITY))));
    }
    boolean swap =
        section == Section.CROSSFIRE_OPPORTUNITIES
            && row.text(MATE1).compareTo(row.text(MATE2)) > 0;
    return swap ? row.with(MATE1, row.text(MATE2)).with(MATE2, row.text(MATE1)) : row;
  }

  private static boolean hasNegative(SectionRow row) {
    for (int column = SHOTS; column <= HEADSHOTS; column++) {
      if (row.whole(column) < 0) {
        return true;
      }
    }
    return false;
  }

  /** Different counts of one cell are summed; equal rows were dropped before. */
  private static List<SectionRow> summedCells(List<SectionRow> rows) {
    Map<List<Object>, SectionRow> cells = new LinkedHashMap<>();
    for (SectionRow row : rows) {
      cells.merge(row.values().subList(0, CELL_COUNTS), row, SectionCorrections::sum);
    }
    return List.copyOf(cells.values());
  }

  private static SectionRow sum(SectionRow a, SectionRow b) {
    SectionRow sum = a;
    for (int column = CELL_COUNTS; column < a.values().size(); column++) {
      long total = (long) a.whole(column) + b.whole(column);
      sum = sum.with(column, (int) Math.min(Integer.MAX_VALUE, total));
    }
    return sum;
  }

  private static List<SectionRow> lastOfPlayer(List<SectionRow> rows) {
    Map<String, SectionRow> players = new LinkedHashMap<>();
    rows.forEach(row -> players.put(row.text(0), row));
    return List.copyOf(players.values());
  }
}
