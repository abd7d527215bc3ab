package io.slomix.sources.sample.leg;

import io.slomix.sources.sample.truth.PlayerTruth;
import io.slomix.sources.sample.truth.SampleRound;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who killed whom: the kills of each player, handed out over the deaths of his opponents in the
 * order of the file. A kill of one is a death of the other, so every duel is the other's mirrored.
 */
final class Duels {

  private final Map<String, Map<PlayerTruth, int[]>> byGuid = new HashMap<>();

  private Duels() {}

  static Duels of(SampleRound round) {
    Duels duels = new Duels();
    Map<String, Integer> deathsLeft = new HashMap<>();
    round.players().forEach(p -> deathsLeft.put(p.guid8(), p.real().deaths()));
    for (PlayerTruth killer : round.players()) {
      duels.handOut(killer, round.players(), deathsLeft);
    }
    return duels;
  }

  /** Opponent to kills and deaths; in order of their first meeting. */
  Map<PlayerTruth, int[]> of(PlayerTruth player) {
    return byGuid.getOrDefault(player.guid8(), Map.of());
  }

  private void handOut(
      PlayerTruth killer, List<PlayerTruth> players, Map<String, Integer> deathsLeft) {
    int kills = killer.real().kills();
    boolean progress = true;
    while (kills > 0 && progress) {
      progress = false;
      for (PlayerTruth victim : players) {
        int left = deathsLeft.get(victim.guid8());
        if (kills > 0 && left > 0 && victim.side() != killer.side()) {
          deathsLeft.put(victim.guid8(), left - 1);
          duel(killer, victim)[0]++;
          duel(victim, killer)[1]++;
          kills--;
          progress = true;
        }
      }
    }
  }

  private int[] duel(PlayerTruth player, PlayerTruth opponent) {
    return byGuid
        .computeIfAbsent(player.guid8(), guid -> new LinkedHashMap<>())
        .computeIfAbsent(opponent, other -> new int[2]);
  }
}
