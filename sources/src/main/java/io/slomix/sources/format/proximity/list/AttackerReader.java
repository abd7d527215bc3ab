package io.slomix.sources.format.proximity.list;

import io.slomix.model.proximity.fight.Attacker;
import io.slomix.model.proximity.section.ColumnKind;
import io.slomix.sources.format.proximity.row.FieldText;
import io.slomix.sources.format.proximity.row.Fields;
import io.slomix.sources.format.proximity.row.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the attackers of an engagement; a broken one costs only himself (6). */
public final class AttackerReader {

  private final ItemCursor items = new ItemCursor();
  private final FieldText numbers = new FieldText();
  private final RowReader texts;
  private boolean incomplete;

  /** A reader of one file. */
  public AttackerReader(RowReader texts) {
    this.texts = texts;
  }

  /** Whether the last list lost an attacker. */
  public boolean incomplete() {
    return incomplete;
  }

  /** The attackers, in the order of the file. */
  public List<Attacker> read(String list) {
    List<Attacker> attackers = new ArrayList<>();
    incomplete = false;
    items.over(list);
    while (items.advance()) {
      String guid = items.text();
      String name = texts.text(items.text(), ColumnKind.NAME);
      Attacker attacker =
          new Attacker(
              texts.guid(guid, name),
              name,
              texts.text(items.text(), ColumnKind.TEAM),
              items.whole(ColumnKind.DAMAGE),
              items.whole(ColumnKind.COUNT),
              items.whole(ColumnKind.TIME),
              items.whole(ColumnKind.TIME),
              items.flag(),
              weapons(items.rest()));
      if (items.broken()) {
        incomplete = true;
      } else {
        attackers.add(attacker);
      }
    }
    return attackers;
  }

  /** Pairs {@code id:count;}; {@code 0:0} stands for none. */
  private Map<Integer, Integer> weapons(String pairs) {
    Map<Integer, Integer> weapons = new TreeMap<>();
    for (String pair : Fields.of(pairs, ';')) {
      int colon = pair.indexOf(':');
      if (colon > 0) {
        long weapon = numbers.whole(pair, 0, colon);
        long count = numbers.whole(pair, colon + 1, pair.length());
        if (ColumnKind.COUNT.admits(weapon) && ColumnKind.COUNT.admits(count) && count > 0) {
          weapons.merge((int) weapon, (int) count, Integer::sum);
        }
      }
    }
    return weapons;
  }
}
