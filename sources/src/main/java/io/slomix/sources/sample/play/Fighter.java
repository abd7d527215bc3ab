package io.slomix.sources.sample.play;

import io.slomix.sources.sample.counters.PlayerCounters;
import io.slomix.sources.sample.counters.SampleWeapon;
import io.slomix.sources.sample.counters.Tally;
import io.slomix.sources.sample.counters.WeaponStat;
import io.slomix.sources.sample.match.Attendance;
import io.slomix.sources.sample.match.Person;
import io.slomix.sources.sample.match.PlayerLineState;

/**
 * A player of a match with his counters. Not thread-safe.
 *
 * <p>State: {@code carried} is what the engine brings along from round 1, {@code recorded} what the
 * server has counted in this round and still knows, {@code real} what he did in this round whether
 * it was lost or not.
 */
final class Fighter {
  static final int SPECTATOR = 3;
  private static final int SHOTS_ON_THE_WAY = 3;

  private final Person person;
  private final PlayerCounters carried = new PlayerCounters();
  private PlayerCounters recorded = new PlayerCounters();
  private PlayerCounters real = new PlayerCounters();
  private final KillRows rows = new KillRows();
  private final Vitals vitals = new Vitals();
  private final int sideOfRoundOne;
  private int side;
  private int playingSide;
  private int rounds;
  private int roundsInRoundOne = -1;
  private Attendance attendance = Attendance.CAME;
  private long tankTenths;

  /**
   * A player who has just connected.
   *
   * @param sideOfRoundOne the side of his team in round 1, also when he comes later
   */
  Fighter(Person person, int sideOfRoundOne, int number, int rounds) {
    this.person = person;
    this.sideOfRoundOne = sideOfRoundOne;
    takeSide(number);
    this.rounds = rounds;
  }

  private void takeSide(int number) {
    playingSide = number == 1 ? sideOfRoundOne : 3 - sideOfRoundOne;
    side = playingSide;
  }

  /** The script is reloaded, the engine restores its counters and counts the round. */
  void carryIntoRoundTwo() {
    carried.carryOver(recorded);
    recorded = new PlayerCounters();
    real = new PlayerCounters();
    tankTenths = 0;
    roundsInRoundOne = rounds;
    rounds++;
    takeSide(2);
    attendance = Attendance.STAYED;
  }

  /** A reconnect: engine and script forget the client; what he really did stays in {@code real}. */
  void forget(int roundsAfter) {
    carried.clear();
    recorded.clear();
    rows.clear();
    tankTenths = 0;
    rounds = roundsAfter;
    attendance = Attendance.RECONNECTED;
  }

  /** Joins the play; shots on the way out of the spawn make sure that the writer has a line. */
  void enter(long now) {
    vitals.enter(now);
    count(person.soldierClass().primary(side), WeaponStat.SHOTS, SHOTS_ON_THE_WAY);
  }

  void standAside() {
    side = SPECTATOR;
    attendance = Attendance.AWAY;
  }

  void retire(long now) {
    vitals.leave(this, now);
    side = SPECTATOR;
  }

  void count(Tally tally, long amount) {
    recorded.add(tally, amount);
    real.add(tally, amount);
  }

  void raise(Tally tally, long value) {
    recorded.raise(tally, value);
    real.raise(tally, value);
  }

  void count(SampleWeapon weapon, WeaponStat stat, int amount) {
    recorded.add(weapon, stat, amount);
    real.add(weapon, stat, amount);
  }

  /** Shots of a weapon as the engine knows them. */
  int shotsKnown(SampleWeapon weapon) {
    return carried.get(weapon, WeaponStat.SHOTS) + recorded.get(weapon, WeaponStat.SHOTS);
  }

  /** The snapshot of the script, every 5 s and at the end. */
  void onBeat(long now) {
    rows.onBeat(this, now);
    vitals.onBeat(this, now);
    count(Tally.SHOTS_INFLATED, (long) carried.shots() + recorded.shots());
    long received = carried.get(Tally.DAMAGE_RECEIVED) + recorded.get(Tally.DAMAGE_RECEIVED);
    long deaths = (long) carried.deaths() + recorded.deaths();
    long perDeath = deaths == 0 ? received + 1 : received;
    long divisor = 130 * Math.max(1, deaths);
    if (received > 1000 && perDeath > 3 * divisor) {
      tankTenths = (20 * perDeath + divisor) / (2 * divisor);
    }
  }

  /** The last snapshot of a round. */
  void onEnd(long now, boolean announced) {
    onBeat(now);
    rows.onEnd(this, now, announced);
    if (vitals.present()) {
      vitals.leave(this, now);
    }
  }

  PlayerLineState lineState() {
    return new PlayerLineState(
        person,
        rounds,
        roundsInRoundOne,
        playingSide,
        side,
        attendance,
        tankTenths,
        carried.plus(recorded),
        recorded.freeze(),
        real.freeze());
  }

  Person person() {
    return person;
  }

  int side() {
    return side;
  }

  Vitals vitals() {
    return vitals;
  }

  KillRows rows() {
    return rows;
  }
}
