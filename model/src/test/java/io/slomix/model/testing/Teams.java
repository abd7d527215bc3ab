package io.slomix.model.testing;

import io.slomix.model.stats.Counter;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.TabField;
import io.slomix.model.stats.TabField.Scope;
import io.slomix.model.stats.Weapon;
import java.util.List;

/** Four invented players whose rounds balance. */
public final class Teams {

  private Teams() {}

  /** Their lines of a round 1; Ana and Boris are Axis. */
  public static List<PlayerLine> firstRound() {
    return List.of(
        player("A0000001", "Ana", 1, 6, 4, 900, 700),
        player("A0000002", "^1Bor^7is", 1, 3, 5, 500, 800),
        player("B0000001", "Cene", 2, 5, 4, 850, 650),
        player("B0000002", "Dora", 2, 4, 5, 750, 850));
  }

  /** Their lines of the round 2 that follows, in which everybody did the same again. */
  public static List<PlayerLine> secondRound() {
    return firstRound().stream().map(line -> cumulative(line, line)).toList();
  }

  /** The line of a round 2 file: what a player did in round 1 and in round 2. */
  public static PlayerLine cumulative(PlayerLine first, PlayerLine second) {
    PlayerLines sum = PlayerLines.like(second).rounds(first.rounds() + 1).team(3 - first.team());
    for (TabField field : TabField.values()) {
      if (field.scope() == Scope.CUMULATIVE && first.field(field).isPresent()) {
        sum.with(field, first.field(field).getAsInt() + second.field(field).getAsInt());
      }
    }
    for (int bit = 0; bit < Integer.SIZE; bit++) {
      if (first.hasWeapon(bit) || second.hasWeapon(bit)) {
        sum.weapon(
            bit,
            first.weapon(bit, Counter.HITS) + second.weapon(bit, Counter.HITS),
            first.weapon(bit, Counter.SHOTS) + second.weapon(bit, Counter.SHOTS),
            first.weapon(bit, Counter.KILLS) + second.weapon(bit, Counter.KILLS),
            first.weapon(bit, Counter.DEATHS) + second.weapon(bit, Counter.DEATHS),
            first.weapon(bit, Counter.HEADSHOTS) + second.weapon(bit, Counter.HEADSHOTS));
      }
    }
    return sum.line();
  }

  private static PlayerLine player(
      String guid, String name, int team, int kills, int deaths, int given, int received) {
    return PlayerLines.player(guid)
        .named(name)
        .team(team)
        .weapon(Weapon.MP40, 8 * kills, 25 * kills, kills, deaths, kills)
        .damage(given, received)
        .with(TabField.XP, 30)
        .line();
  }
}
