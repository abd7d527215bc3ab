package io.slomix.sources.format.proximity;

import io.slomix.model.evidence.Reason;
import io.slomix.model.proximity.fight.Attacker;
import io.slomix.model.proximity.fight.Engagement;
import io.slomix.model.proximity.fight.FightPoint;
import io.slomix.model.proximity.life.Life;
import io.slomix.model.proximity.life.PathPoint;
import io.slomix.model.proximity.section.Column;
import io.slomix.model.proximity.section.Section;
import io.slomix.model.proximity.section.SectionRow;
import io.slomix.sources.format.proximity.list.AttackerReader;
import io.slomix.sources.format.proximity.list.PathReader;
import io.slomix.sources.format.proximity.row.Fields;
import io.slomix.sources.format.proximity.row.RowReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the rows of every section, each by its own number of columns (proximity-file 1.4). */
final class SectionRows {

  private static final char SEPARATOR = ';';
  private static final int ENGAGEMENT_PARTS = Section.ENGAGEMENTS.columns().size() + 2;
  private static final List<Column> LIFE = Section.PLAYER_TRACKS.columns();
  private static final int DEATH_TYPE = 7;
  private static final String UNKNOWN_DEATH = "unknown";
  private static final String NONE = "";

  final List<Engagement> engagements = new ArrayList<>();
  final List<Life> lives = new ArrayList<>();
  final Map<Section, List<SectionRow>> rows = new EnumMap<>(Section.class);

  private final Map<Section, Set<String>> seen = new EnumMap<>(Section.class);
  private final RowReader columns = new RowReader();
  private final PathReader paths = new PathReader(columns);
  private final AttackerReader attackers = new AttackerReader(columns);
  private final FaultCollector faults;

  SectionRows(FaultCollector faults) {
    this.faults = faults;
  }

  /** A section begins; one may come more than once. */
  void open(Section section) {
    seen.computeIfAbsent(section, s -> new HashSet<>());
    if (section != Section.ENGAGEMENTS && section != Section.PLAYER_TRACKS) {
      rows.computeIfAbsent(section, s -> new ArrayList<>());
    }
  }

  boolean has(Section section) {
    return seen.containsKey(section);
  }

  /** Reads a row of an open section. */
  void add(Section section, int line, String row) {
    if (!section.mayRepeatRows() && !seen.get(section).add(row)) {
      faults.repeated();
      return;
    }
    boolean kept =
        section == Section.ENGAGEMENTS
            ? addEngagement(row)
            : section == Section.PLAYER_TRACKS ? addLife(row) : addRow(section, row);
    if (!kept) {
      faults.dropped(section.name(), line, columns.faultColumn(), columns.fault(), row);
    }
    if (columns.guidMissing()) {
      faults.remark(Reason.GUID_MISSING);
    }
  }

  private boolean addRow(Section section, String row) {
    List<Object> values =
        columns.read(Fields.of(row, SEPARATOR), section.columns(), section.leastColumns());
    if (values != null) {
      rows.get(section).add(new SectionRow(values));
    }
    return values != null;
  }

  private boolean addEngagement(String row) {
    List<String> fields = Fields.of(row, SEPARATOR, ENGAGEMENT_PARTS);
    List<Column> kinds = Section.ENGAGEMENTS.columns();
    List<String> plain = fields.subList(0, Math.min(fields.size(), kinds.size()));
    List<Object> read =
        columns.read(fields.size() < ENGAGEMENT_PARTS ? List.of() : plain, kinds, kinds.size());
    if (read == null) {
      return false;
    }
    SectionRow v = new SectionRow(read);
    List<FightPoint> path = paths.ofFight(fields.get(kinds.size()));
    List<Attacker> by = attackers.read(fields.get(kinds.size() + 1));
    if (paths.incomplete() || attackers.incomplete()) {
      faults.remark(Reason.PATH_INCOMPLETE);
    }
    engagements.add(engagement(v, path, by));
    return true;
  }

  private static Engagement engagement(SectionRow v, List<FightPoint> path, List<Attacker> by) {
    String killer = v.text(9);
    return new Engagement(
        v.whole(0),
        v.whole(1),
        v.whole(2),
        v.whole(3),
        v.text(4),
        v.text(5),
        v.text(6),
        v.text(7),
        v.whole(8),
        killer.isEmpty() ? null : killer,
        killer.isEmpty() ? null : v.text(10),
        v.whole(11),
        (Boolean) v.values().get(12),
        (Boolean) v.values().get(12) ? v.whole(13) : null,
        v.text(14).isEmpty() ? List.of() : Fields.of(v.text(14), ','),
        new FightPoint(v.whole(1), v.decimal(15), v.decimal(16), v.decimal(17), "start"),
        new FightPoint(v.whole(2), v.decimal(18), v.decimal(19), v.decimal(20), "end"),
        v.decimal(21),
        path,
        by);
  }

  /** The oldest writers have no death type: nine columns instead of ten (1.6). */
  private boolean addLife(String row) {
    List<String> fields = new ArrayList<>(Fields.of(row, SEPARATOR));
    boolean old = fields.size() == LIFE.size();
    if (old) {
      fields.add(DEATH_TYPE, UNKNOWN_DEATH);
    }
    String path = fields.size() > LIFE.size() ? fields.get(LIFE.size()) : NONE;
    List<String> plain =
        fields.size() > LIFE.size() + 1
            ? fields
            : fields.subList(0, Math.min(fields.size(), LIFE.size()));
    List<Object> read = columns.read(plain, LIFE, LIFE.size());
    if (read == null) {
      return false;
    }
    SectionRow v = new SectionRow(read);
    List<PathPoint> points = paths.ofLife(path);
    Life life =
        new Life(
            v.text(0),
            v.text(1),
            v.text(2),
            v.text(3),
            v.whole(4),
            Integer.valueOf(0).equals(v.whole(5)) ? null : v.whole(5),
            v.whole(6),
            v.text(DEATH_TYPE),
            v.whole(8),
            points);
    if (life.isPathIncomplete() || paths.incomplete()) {
      faults.remark(Reason.PATH_INCOMPLETE);
    }
    lives.add(life);
    return true;
  }
}
