package io.slomix.sources.sample.play;

import io.slomix.sources.sample.counters.Tally;
import java.util.List;

/**
 * Rows of kills and of deaths, and chains of quick kills, as the script keeps them (stats-file
 * 2.3).
 */
final class KillRows {
  /** From two kills to six; longer chains count as six. */
  private static final List<Tally> MULTIKILLS =
      List.of(
          Tally.MULTIKILL_2X,
          Tally.MULTIKILL_3X,
          Tally.MULTIKILL_4X,
          Tally.MULTIKILL_5X,
          Tally.MULTIKILL_6X);

  private static final int SHORTEST_ROW = 3;
  private static final long CHAIN_GAP_MS = 3_000;
  private static final long CHAIN_SETTLES_AFTER_MS = 3_100;

  private int kills;
  private int deaths;
  private int chain;
  private long lastKillMs;

  void onKill(Fighter owner, long now) {
    if (deaths >= SHORTEST_ROW) {
      owner.raise(Tally.DEATH_SPREE, deaths);
    }
    deaths = 0;
    kills++;
    if (chain > 0 && now - lastKillMs >= CHAIN_GAP_MS) {
      settleChain(owner);
    }
    chain++;
    lastKillMs = now;
  }

  void onDeath(Fighter owner) {
    recordKills(owner);
    kills = 0;
    deaths++;
  }

  void onBeat(Fighter owner, long now) {
    if (chain > 0 && now - lastKillMs >= CHAIN_SETTLES_AFTER_MS) {
      settleChain(owner);
    }
  }

  void onEnd(Fighter owner, long now, boolean announced) {
    onBeat(owner, now);
    if (announced) {
      recordKills(owner);
    }
    clear();
  }

  void clear() {
    kills = 0;
    deaths = 0;
    chain = 0;
  }

  private void recordKills(Fighter owner) {
    if (kills >= SHORTEST_ROW) {
      owner.raise(Tally.KILLING_SPREE, kills);
    }
  }

  private void settleChain(Fighter owner) {
    if (chain >= 2) {
      owner.count(MULTIKILLS.get(Math.min(chain, 6) - 2), 1);
    }
    chain = 0;
  }
}
