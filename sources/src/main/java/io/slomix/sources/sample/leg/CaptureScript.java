package io.slomix.sources.sample.leg;

import io.slomix.sources.sample.truth.PlayerTruth;
import io.slomix.sources.sample.truth.SampleRound;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * When the kills of a round happen and who lives where in between: a function of the round alone.
 * Players patrol on straight lines, each on his own.
 *
 * @param kills in order of time
 * @param lives of all players, in order of their ends
 */
record CaptureScript(List<Kill> kills, List<Span> lives) {

  /** Time between two points of a path. */
  static final int SAMPLE_MILLIS = 3_000;

  /** How long a fight lasts. */
  static final int FIGHT_MILLIS = 800;

  /** How much later than the killer a helper hits. */
  static final int HELP_MILLIS = 300;

  private static final int FIRST_SPAWN_MILLIS = 500;
  private static final int RESPAWN_MILLIS = 9_000;
  private static final int HELPED_EVERY = 3;
  private static final int LANE = 300;
  private static final int BEAT = 2_000;
  private static final int MILLIS_PER_UNIT = 8;
  private static final int STRIDE = 7;

  /** A player with his place in the line-up. */
  record Actor(int place, PlayerTruth player) {
    int weapon() {
      return player.side() == 1 ? 3 : 8;
    }
  }

  /** A kill; the helper is null when nobody helped. */
  record Kill(int atMillis, Actor killer, Actor helper, Actor victim) {}

  /** A life. */
  record Span(Actor actor, int fromMillis, int toMillis, boolean died) {}

  static CaptureScript of(SampleRound round) {
    List<Actor> actors = new ArrayList<>();
    for (PlayerTruth player : round.players()) {
      if (player.side() == 1 || player.side() == 2) {
        actors.add(new Actor(actors.size(), player));
      }
    }
    List<Kill> kills = kills(round, actors);
    return new CaptureScript(kills, lives(actors, kills, Math.toIntExact(round.durationMs())));
  }

  private static List<Kill> kills(SampleRound round, List<Actor> actors) {
    List<Actor[]> duels = new ArrayList<>();
    Duels all = Duels.of(round);
    Map<PlayerTruth, Actor> byPlayer = new HashMap<>();
    actors.forEach(actor -> byPlayer.put(actor.player(), actor));
    for (Actor killer : actors) {
      all.of(killer.player())
          .forEach(
              (victim, counts) -> {
                for (int i = 0; i < counts[0]; i++) {
                  duels.add(new Actor[] {killer, byPlayer.get(victim)});
                }
              });
    }
    List<Kill> kills = new ArrayList<>();
    long step = round.durationMs() / (duels.size() + 2);
    for (int i = 0; i < duels.size(); i++) {
      // The stride mixes the duels of one player with those of the others.
      Actor[] duel = duels.get((int) ((long) i * stride(duels.size()) % duels.size()));
      int at = Math.toIntExact(FIRST_SPAWN_MILLIS + FIGHT_MILLIS + (i + 1) * step);
      kills.add(
          new Kill(at, duel[0], i % HELPED_EVERY == 0 ? mate(duel[0], actors) : null, duel[1]));
    }
    return kills;
  }

  /** Without a common divisor, so that every duel is met once. */
  private static int stride(int size) {
    int stride = STRIDE;
    while (BigInteger.valueOf(stride).gcd(BigInteger.valueOf(size)).intValue() != 1) {
      stride++;
    }
    return stride;
  }

  private static Actor mate(Actor killer, List<Actor> actors) {
    return actors.stream()
        .filter(a -> a.player().side() == killer.player().side() && a.place() != killer.place())
        .findFirst()
        .orElse(null);
  }

  private static List<Span> lives(List<Actor> actors, List<Kill> kills, int endMillis) {
    List<Span> lives = new ArrayList<>();
    for (Actor actor : actors) {
      int from = FIRST_SPAWN_MILLIS;
      List<Integer> deaths =
          kills.stream()
              .filter(kill -> kill.victim().place() == actor.place())
              .map(Kill::atMillis)
              .toList();
      for (int i = 0; i < deaths.size(); i++) {
        int death = deaths.get(i);
        lives.add(new Span(actor, from, death, true));
        int next = i + 1 < deaths.size() ? deaths.get(i + 1) : endMillis;
        from = Math.min(death + RESPAWN_MILLIS, (death + next) / 2);
      }
      if (from < endMillis) {
        lives.add(new Span(actor, from, endMillis, false));
      }
    }
    lives.sort(Comparator.comparingInt(Span::toMillis).thenComparing(life -> life.actor().place()));
    return lives;
  }

  /** The points of a life. */
  List<String> path(Span life) {
    List<String> path = new ArrayList<>();
    path.add(point(life.actor(), life.fromMillis(), 100, "spawn"));
    for (int at = life.fromMillis() + SAMPLE_MILLIS; at < life.toMillis(); at += SAMPLE_MILLIS) {
      path.add(point(life.actor(), at, 100, "sample"));
    }
    String end = life.died() ? "killed" : "round_end";
    path.add(point(life.actor(), life.toMillis(), life.died() ? 0 : 80, end));
    return path;
  }

  private static String point(Actor actor, int at, int health, String event) {
    boolean sprints = event.equals("sample") && at / SAMPLE_MILLIS % 2 == 0;
    return "%d,%s,%d,%s,%d,0,%d,%s"
        .formatted(
            at,
            place(actor, at),
            health,
            event.equals("sample") ? "125.0" : "0.0",
            actor.weapon(),
            sprints ? 1 : 0,
            event);
  }

  /** Where a player is: {@code x,y,z}. */
  static String place(Actor actor, int at) {
    return "%d.0,%d.0,64.0".formatted(x(actor, at), y(actor));
  }

  private static int x(Actor actor, int at) {
    int way = Math.floorMod(at / MILLIS_PER_UNIT + actor.place() * LANE, 2 * BEAT);
    return way < BEAT ? way : 2 * BEAT - way;
  }

  private static int y(Actor actor) {
    return actor.place() * LANE - BEAT;
  }

  /** Kills by cell: of Axis, of Allies. */
  Map<String, int[]> killCells() {
    Map<String, int[]> cells = new TreeMap<>();
    for (Kill kill : kills) {
      String cell = CaptureText.cell(x(kill.victim(), kill.atMillis()), y(kill.victim()));
      cells.computeIfAbsent(cell, c -> new int[2])[kill.killer().player().side() - 1]++;
    }
    return cells;
  }

  /** Regular samples by cell. */
  Map<String, Integer> moveCells() {
    Map<String, Integer> cells = new TreeMap<>();
    for (Span life : lives) {
      int from = life.fromMillis() + SAMPLE_MILLIS;
      for (int at = from; at < life.toMillis(); at += SAMPLE_MILLIS) {
        cells.merge(CaptureText.cell(x(life.actor(), at), y(life.actor())), 1, Integer::sum);
      }
    }
    return cells;
  }
}
