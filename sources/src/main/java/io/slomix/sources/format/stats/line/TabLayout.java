package io.slomix.sources.format.stats.line;

import io.slomix.model.stats.TabField;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Which fields a player line holds behind its tabs: the writer's generation, told by their number
 * (stats-file 2.3).
 */
public final class TabLayout {

  /** Every generation has these; of an unknown one no more is read. */
  private static final int COMMON_FIELDS = 28;

  private static final TabField[] FULL = TabField.values();
  private static final TabLayout SPACE_SEPARATED = new TabLayout(new TabField[0], true);
  private static final TabLayout FIELDS_33 = new TabLayout(withoutDeniedPlaytime(), true);
  private static final TabLayout FIELDS_36 = new TabLayout(Arrays.copyOf(FULL, 36), true);
  private static final TabLayout FIELDS_37 = new TabLayout(Arrays.copyOf(FULL, 37), true);
  private static final TabLayout FIELDS_38 = new TabLayout(FULL, true);

  private final TabField[] fields;
  private final boolean known;

  private TabLayout(TabField[] fields, boolean known) {
    this.fields = fields;
    this.known = known;
  }

  /** The layout of lines with so many tab fields. */
  public static TabLayout ofFieldCount(int count) {
    return switch (count) {
      case 0 -> SPACE_SEPARATED;
      case 33 -> FIELDS_33;
      case 36 -> FIELDS_36;
      case 37 -> FIELDS_37;
      case 38 -> FIELDS_38;
      default -> new TabLayout(Arrays.copyOf(FULL, Math.min(count, COMMON_FIELDS)), false);
    };
  }

  /** How many fields are read, from the first on. */
  int size() {
    return fields.length;
  }

  /** What the field at that place is. */
  TabField field(int place) {
    return fields[place];
  }

  /** The 0-based place of a field behind the tabs; empty when the writer has no such field. */
  public OptionalInt placeOf(TabField field) {
    int place = Arrays.asList(fields).indexOf(field);
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /** Whether a writer with so many fields is known. */
  public boolean isKnown() {
    return known;
  }

  /** The writers of 2024 had no denied playtime: what follows it stands one place earlier. */
  @SuppressWarnings("EnumOrdinal") // declared in file order
  private static TabField[] withoutDeniedPlaytime() {
    TabField[] fields = Arrays.copyOf(FULL, 33);
    int gap = TabField.DENIED_PLAYTIME.ordinal();
    System.arraycopy(FULL, gap + 1, fields, gap, 33 - gap);
    return fields;
  }
}
