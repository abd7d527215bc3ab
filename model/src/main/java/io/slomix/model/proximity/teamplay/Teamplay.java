package io.slomix.model.proximity.teamplay;

import io.slomix.model.proximity.fight.Attacker;
import io.slomix.model.proximity.fight.Engagement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a capture adds to the lifetime numbers of players and pairs (proximity-file 4.8, 5.5).
 *
 * @param players by guid
 * @param pairs by both guids
 */
public record Teamplay(List<PlayerTeamplay> players, List<PairTeamplay> pairs) {

  private static final String ESCAPED = "escaped";

  /** The contributions of a capture's engagements. */
  public static Teamplay of(List<Engagement> engagements) {
    Map<String, PlayerSums> players = new TreeMap<>();
    Map<String, PairSums> pairs = new TreeMap<>();
    for (Engagement engagement : engagements) {
      players
          .computeIfAbsent(engagement.targetGuid(), g -> new PlayerSums(g, engagement.targetName()))
          .addTarget(engagement);
      for (Attacker attacker : engagement.attackers()) {
        players
            .computeIfAbsent(attacker.guid(), g -> new PlayerSums(g, attacker.name()))
            .addAttacker(engagement, attacker);
      }
      addPairs(engagement, pairs);
    }
    return new Teamplay(
        players.values().stream().map(PlayerSums::sums).toList(),
        pairs.values().stream().map(PairSums::sums).toList());
  }

  private static void addPairs(Engagement engagement, Map<String, PairSums> pairs) {
    if (!engagement.crossfire()) {
      return;
    }
    List<Attacker> participants = new ArrayList<>(engagement.attackers());
    participants.removeIf(a -> !engagement.crossfireGuids().contains(a.guid()));
    participants.sort(Comparator.comparing(Attacker::guid));
    for (int i = 0; i < participants.size(); i++) {
      for (int j = i + 1; j < participants.size(); j++) {
        Attacker first = participants.get(i);
        Attacker second = participants.get(j);
        pairs
            .computeIfAbsent(first.guid() + ' ' + second.guid(), key -> new PairSums(first, second))
            .add(engagement, first.damage() + second.damage());
      }
    }
  }

  /** A hostile file may name more damage than a number holds: it must not become negative. */
  private static int capped(long sum) {
    return (int) Math.min(Integer.MAX_VALUE, sum);
  }

  /** Adds up one player. */
  private static final class PlayerSums {

    private final String guid;
    private final String name;
    private final Delays delays = new Delays();
    private int participations;
    private int crossfireKills;
    private int crossfireDamage;
    private int finalBlows;
    private int soloEngagements;
    private int soloKills;
    private int targeted;
    private int focused;
    private int focusEscapes;
    private int focusDeaths;
    private int soloEscapes;
    private int soloDeaths;
    private int damageTaken;
    private double distance;
    private long duration;

    PlayerSums(String guid, String name) {
      this.guid = guid;
      this.name = name;
    }

    void addTarget(Engagement e) {
      boolean escaped = e.outcome().equals(ESCAPED);
      targeted++;
      damageTaken = capped((long) damageTaken + e.totalDamage());
      distance += e.distance();
      duration += e.durationMillis();
      if (e.attackerCount() >= 2) {
        focused++;
        focusEscapes += escaped ? 1 : 0;
        focusDeaths += e.killed() ? 1 : 0;
      } else {
        soloEscapes += escaped ? 1 : 0;
        soloDeaths += e.killed() ? 1 : 0;
      }
    }

    void addAttacker(Engagement e, Attacker attacker) {
      if (e.crossfire() && e.crossfireGuids().contains(guid)) {
        participations++;
        crossfireDamage = capped((long) crossfireDamage + attacker.damage());
        crossfireKills += e.killed() ? 1 : 0;
        finalBlows += e.killed() && attacker.gotKill() ? 1 : 0;
        delays.add(e);
      } else if (e.attackerCount() == 1) {
        soloEngagements++;
        soloKills += attacker.gotKill() ? 1 : 0;
      }
    }

    PlayerTeamplay sums() {
      return new PlayerTeamplay(
          guid,
          name,
          participations,
          crossfireKills,
          crossfireDamage,
          finalBlows,
          delays.sum,
          delays.notZero,
          delays.all,
          soloEngagements,
          soloKills,
          targeted,
          focused,
          focusEscapes,
          focusDeaths,
          soloEscapes,
          soloDeaths,
          damageTaken,
          distance,
          duration);
    }
  }

  /** Adds up one pair. */
  private static final class PairSums {

    private final Attacker first;
    private final Attacker second;
    private final Delays delays = new Delays();
    private int crossfires;
    private int kills;
    private int damage;

    PairSums(Attacker first, Attacker second) {
      this.first = first;
      this.second = second;
    }

    void add(Engagement e, int both) {
      crossfires++;
      kills += e.killed() ? 1 : 0;
      damage = capped((long) damage + both);
      delays.add(e);
    }

    PairTeamplay sums() {
      return new PairTeamplay(
          first.guid(),
          first.name(),
          second.guid(),
          second.name(),
          crossfires,
          kills,
          damage,
          delays.sum,
          delays.notZero,
          delays.all);
    }
  }

  /** Adds up delays; 0 is one. */
  private static final class Delays {

    private long sum;
    private int notZero;
    private int all;

    void add(Engagement e) {
      if (e.crossfireDelayMillis() != null) {
        sum += e.crossfireDelayMillis();
        notZero += e.crossfireDelayMillis() == 0 ? 0 : 1;
        all++;
      }
    }
  }
}
