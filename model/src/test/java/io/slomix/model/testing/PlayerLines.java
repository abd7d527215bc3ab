package io.slomix.model.testing;

import io.slomix.model.stats.ColourCodes;
import io.slomix.model.stats.Counter;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.TabField;
import io.slomix.model.stats.Weapon;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds the line of an invented player: five minutes played, 80 % of them alive, all else 0. */
public final class PlayerLines {

  private final String guid8;
  private final SortedMap<Integer, int[]> weapons = new TreeMap<>();
  private final int[] fields = new int[TabField.COUNT];
  private String nameRaw;
  private int rounds;
  private int team = 1;

  private PlayerLines(String guid8) {
    this.guid8 = guid8;
    this.nameRaw = guid8;
    played(50).alive(800);
  }

  /** A player of all 38 fields, named like his guid, on Axis, in his first round. */
  public static PlayerLines player(String guid8) {
    return new PlayerLines(guid8);
  }

  /** Starts from a line. */
  public static PlayerLines like(PlayerLine line) {
    PlayerLines copy = player(line.guid8()).named(line.nameRaw());
    copy.rounds(line.rounds()).team(line.team());
    for (int bit = 0; bit < Integer.SIZE; bit++) {
      if (line.hasWeapon(bit)) {
        int[] numbers = new int[Counter.COUNT];
        for (Counter counter : Counter.values()) {
          numbers[counter.ordinal()] = line.weapon(bit, counter);
        }
        copy.weapons.put(bit, numbers);
      }
    }
    System.arraycopy(line.fields(), 0, copy.fields, 0, TabField.COUNT);
    return copy;
  }

  /** Sets the name with colour codes. */
  public PlayerLines named(String raw) {
    nameRaw = raw;
    return this;
  }

  /** Sets how many earlier rounds the counters contain. */
  public PlayerLines rounds(int value) {
    rounds = value;
    return this;
  }

  /** Sets the side, or 3 for a spectator. */
  public PlayerLines team(int value) {
    team = value;
    return this;
  }

  /** Sets a weapon's five numbers. */
  public PlayerLines weapon(
      Weapon weapon, int hits, int shots, int kills, int deaths, int headshots) {
    return weapon(weapon.ordinal(), hits, shots, kills, deaths, headshots);
  }

  /** Sets the five numbers of a mask bit. */
  public PlayerLines weapon(int bit, int hits, int shots, int kills, int deaths, int headshots) {
    weapons.put(bit, new int[] {hits, shots, kills, deaths, headshots});
    return this;
  }

  /** Sets a field; fields with a decimal in tenths. */
  public PlayerLines with(TabField field, int value) {
    fields[field.ordinal()] = value;
    return this;
  }

  /** Takes fields away, as in the files of older writers. */
  public PlayerLines without(TabField... absent) {
    List.of(absent).forEach(field -> with(field, PlayerLine.ABSENT));
    return this;
  }

  /** Takes all fields away, as in the files of the oldest writer. */
  public PlayerLines withoutFields() {
    Arrays.fill(fields, PlayerLine.ABSENT);
    return this;
  }

  /** Sets the time on a team, in tenths of a minute. */
  public PlayerLines played(int tenths) {
    return with(TabField.TIME_PLAYED_MINUTES, tenths);
  }

  /** Sets the share of that time alive. */
  public PlayerLines alive(int permille) {
    return with(TabField.TIME_PLAYED_PERCENT, permille);
  }

  /** Sets the damage dealt to and taken from enemies. */
  public PlayerLines damage(int given, int received) {
    return with(TabField.DAMAGE_GIVEN, given).with(TabField.DAMAGE_RECEIVED, received);
  }

  /** The line, as the second of its file. */
  public PlayerLine line() {
    int mask = 0;
    int[] counters = new int[weapons.size() * Counter.COUNT];
    int i = 0;
    for (var weapon : weapons.entrySet()) {
      mask |= 1 << weapon.getKey();
      System.arraycopy(weapon.getValue(), 0, counters, i, Counter.COUNT);
      i += Counter.COUNT;
    }
    return new PlayerLine(
        2,
        guid8,
        nameRaw,
        ColourCodes.strip(nameRaw),
        rounds,
        team,
        mask,
        counters,
        fields.clone());
  }
}
