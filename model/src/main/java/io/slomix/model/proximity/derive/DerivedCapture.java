package io.slomix.model.proximity.derive;

import io.slomix.model.proximity.capture.Capture;
import io.slomix.model.proximity.fight.Engagement;
import io.slomix.model.proximity.life.LifeMetrics;
import io.slomix.model.proximity.life.Lives;
import io.slomix.model.proximity.life.Revives;
import io.slomix.model.proximity.life.Revives.Revive;
import io.slomix.model.proximity.section.Section;
import io.slomix.model.proximity.section.SectionRow;
import io.slomix.model.proximity.support.CombatTimes;
import io.slomix.model.proximity.support.SupportUptime;
import io.slomix.model.proximity.teamplay.Teamplay;
import io.slomix.model.proximity.trade.FriendlyKills;
import io.slomix.model.proximity.trade.TradeEvent;
import io.slomix.model.proximity.trade.TradeEvents;
import io.slomix.model.proximity.trade.TradeRules;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A capture with everything that follows from it alone (proximity-file 4). Pure: same capture, same
 * result; nothing of it depends on the round that it turns out to belong to.
 *
 * @param capture as it was read
 * @param metrics of its lives, in their order
 * @param corpseEngagements numbers of engagements against a body (trap 11)
 * @param friendlyKills numbers of engagements that no opponent ended
 * @param originalTrades by the original's rules
 * @param trades by the corrected ones
 * @param support of both sides
 * @param teamplay what it adds to players and pairs
 * @param rows its other sections, corrected
 * @param overlappingLives pairs of lives of one player that overlap
 */
public record DerivedCapture(
    Capture capture,
    List<LifeMetrics> metrics,
    Set<Integer> corpseEngagements,
    Set<Integer> friendlyKills,
    List<TradeEvent> originalTrades,
    List<TradeEvent> trades,
    SupportUptime support,
    Teamplay teamplay,
    Map<Section, List<SectionRow>> rows,
    int overlappingLives) {

  private static final int REVIVE_TIME = 0;
  private static final int REVIVED_GUID = 3;

  /** Derives. */
  public static DerivedCapture of(Capture capture) {
    Lives lives = new Lives(capture.lives());
    Revives revives =
        new Revives(capture.of(Section.REVIVES).stream().map(r -> revive(r)).toList());
    boolean sprint = capture.capturesSprint();
    List<Engagement> fights = capture.engagements();
    Map<Section, List<SectionRow>> rows = new EnumMap<>(Section.class);
    capture.rows().forEach((s, of) -> rows.put(s, SectionCorrections.of(s, of)));
    return new DerivedCapture(
        capture,
        capture.lives().stream().map(life -> LifeMetrics.of(life, sprint)).toList(),
        corpses(fights, lives, revives),
        fights.stream()
            .filter(fight -> FriendlyKills.isFriendly(fight, lives))
            .map(Engagement::id)
            .collect(Collectors.toCollection(TreeSet::new)),
        TradeEvents.of(fights, lives, revives, TradeRules.ORIGINAL),
        TradeEvents.of(fights, lives, revives, TradeRules.CORRECTED),
        SupportUptime.of(capture.lives(), lives, new CombatTimes(fights)),
        Teamplay.of(fights),
        rows,
        lives.overlaps());
  }

  private static Revive revive(SectionRow row) {
    return new Revive(row.text(REVIVED_GUID), row.whole(REVIVE_TIME));
  }

  private static Set<Integer> corpses(List<Engagement> fights, Lives lives, Revives revives) {
    Set<Integer> corpses = new TreeSet<>();
    for (Engagement fight : fights) {
      boolean alive = lives.at(fight.targetGuid(), fight.startMillis()).isPresent();
      boolean known = lives.lastBefore(fight.targetGuid(), fight.startMillis()).isPresent();
      boolean revived =
          revives.lost(fight.targetGuid(), fight.targetTeam(), fight.startMillis(), lives);
      if (known && !alive && !revived) {
        corpses.add(fight.id());
      }
    }
    return corpses;
  }
}
