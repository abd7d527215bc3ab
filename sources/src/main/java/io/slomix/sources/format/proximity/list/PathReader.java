package io.slomix.sources.format.proximity.list;

import io.slomix.model.proximity.fight.FightPoint;
import io.slomix.model.proximity.life.PathPoint;
import io.slomix.model.proximity.section.ColumnKind;
import io.slomix.sources.format.proximity.row.RowReader;
import java.util.ArrayList;
import java.util.List;

/** Reads the points of a life and of an engagement; a broken point costs only itself (6). */
public final class PathReader {

  private final ItemCursor items = new ItemCursor();
  private final RowReader texts;
  private boolean incomplete;

  /** A reader of one file. */
  public PathReader(RowReader texts) {
    this.texts = texts;
  }

  /** Whether the last list lost a point. */
  public boolean incomplete() {
    return incomplete;
  }

  /** The path of a life. */
  public List<PathPoint> ofLife(String list) {
    List<PathPoint> path = new ArrayList<>();
    incomplete = false;
    items.over(list);
    while (items.advance()) {
      PathPoint point =
          new PathPoint(
              items.whole(ColumnKind.TIME),
              items.decimal(ColumnKind.POSITION),
              items.decimal(ColumnKind.POSITION),
              items.decimal(ColumnKind.POSITION),
              items.whole(ColumnKind.HEALTH),
              items.decimal(ColumnKind.SPEED),
              items.whole(ColumnKind.NUMBER),
              items.whole(ColumnKind.COUNT),
              items.flag(),
              texts.text(items.text(), ColumnKind.TEXT));
      keep(point, path);
    }
    return path;
  }

  /** The positions of an engagement's target. */
  public List<FightPoint> ofFight(String list) {
    List<FightPoint> path = new ArrayList<>();
    incomplete = false;
    items.over(list);
    while (items.advance()) {
      FightPoint point =
          new FightPoint(
              items.whole(ColumnKind.TIME),
              items.decimal(ColumnKind.POSITION),
              items.decimal(ColumnKind.POSITION),
              items.decimal(ColumnKind.POSITION),
              texts.text(items.text(), ColumnKind.TEXT));
      keep(point, path);
    }
    return path;
  }

  private <T> void keep(T point, List<T> path) {
    if (items.broken()) {
      incomplete = true;
    } else {
      path.add(point);
    }
  }
}
