package io.slomix.model.proximity.trade;

import io.slomix.model.proximity.fight.Engagement;
import io.slomix.model.proximity.life.Life;
import io.slomix.model.proximity.life.Lives;

/** Says which kills no opponent made: those by oneself and by one's own side (4.7). */
public final class FriendlyKills {

  private FriendlyKills() {}

  /**
   * Whether a named killer is the target himself, or on its side: by what the engagement says of
   * him, else by the life that he began last: who is dead himself may still kill.
   */
  public static boolean isFriendly(Engagement fight, Lives lives) {
    if (!fight.killed() || fight.killerGuid() == null) {
      return false;
    }
    return fight.killerGuid().equals(fight.targetGuid())
        || fight
            .killerTeam()
            .or(() -> lives.lastBefore(fight.killerGuid(), fight.endMillis()).map(Life::team))
            .filter(fight.targetTeam()::equals)
            .isPresent();
  }
}
