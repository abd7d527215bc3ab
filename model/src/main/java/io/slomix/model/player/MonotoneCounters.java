package io.slomix.model.player;

import io.slomix.model.stats.Counter;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.TabField;
import io.slomix.model.stats.Weapon;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Compares the counters of one player that can only grow over a map (stats-file 5.1). Shots are not
 * among them: hitting a corpse takes a shot back.
 */
public final class MonotoneCounters {

  private static final List<TabField> FIELDS =
      List.of(
          TabField.DAMAGE_GIVEN,
          TabField.DAMAGE_RECEIVED,
          TabField.TEAM_DAMAGE_GIVEN,
          TabField.TEAM_DAMAGE_RECEIVED,
          TabField.GIBS,
          TabField.SELF_KILLS,
          TabField.TEAM_KILLS,
          TabField.TEAM_GIBS,
          TabField.TIME_PLAYED_MINUTES);
  private static final List<Counter> WEAPON_COUNTERS =
      List.of(Counter.HITS, Counter.KILLS, Counter.DEATHS, Counter.HEADSHOTS);

  private MonotoneCounters() {}

  /**
   * A counter that differs.
   *
   * @param name column, or weapon and counter
   * @param before value of the earlier file; tenths of minutes for times
   * @param after value of the later file
   * @param tenths the file writes one decimal
   */
  public record Change(String name, int before, int after, boolean tenths) {

    /** Whether the counter fell, which proves a reset. */
    public boolean isDrop() {
      return after < before;
    }

    @Override
    public String toString() {
      return name + " " + written(before) + " -> " + written(after);
    }

    /** As the file writes it, in the unit that the column's name says. */
    private String written(int value) {
      return BigDecimal.valueOf(value, tenths ? 1 : 0).toString();
    }
  }

  /** Every monotone counter that differs, in layout order, then by weapon. */
  public static List<Change> changes(PlayerLine before, PlayerLine after) {
    List<Change> changes = new ArrayList<>();
    for (TabField field : FIELDS) {
      OptionalInt was = before.field(field);
      OptionalInt is = after.field(field);
      if (was.isPresent() && is.isPresent() && was.getAsInt() != is.getAsInt()) {
        changes.add(new Change(field.column(), was.getAsInt(), is.getAsInt(), field.isTenths()));
      }
    }
    int weapons = before.weaponMask() | after.weaponMask();
    for (int bit = 0; bit < Integer.SIZE; bit++) {
      if ((weapons >>> bit & 1) == 1) {
        addWeaponChanges(changes, before, after, bit);
      }
    }
    return changes;
  }

  /** Whether no monotone counter differs. */
  public static boolean equal(PlayerLine before, PlayerLine after) {
    return changes(before, after).isEmpty();
  }

  private static void addWeaponChanges(
      List<Change> changes, PlayerLine before, PlayerLine after, int bit) {
    for (Counter counter : WEAPON_COUNTERS) {
      int was = before.weapon(bit, counter);
      int is = after.weapon(bit, counter);
      if (was != is) {
        String name = Weapon.nameOfBit(bit) + " " + counter.name().toLowerCase(Locale.ROOT);
        changes.add(new Change(name, was, is, false));
      }
    }
  }
}
