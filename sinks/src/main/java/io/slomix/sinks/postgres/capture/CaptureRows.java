package io.slomix.sinks.postgres.capture;

import io.slomix.model.proximity.derive.DerivedCapture;
import io.slomix.model.proximity.fight.Engagement;
import io.slomix.model.proximity.life.Life;
import io.slomix.model.proximity.life.LifeMetrics;
import io.slomix.model.proximity.teamplay.PairTeamplay;
import io.slomix.model.proximity.teamplay.PlayerTeamplay;
import io.slomix.model.proximity.trade.TradeEvent;
import io.slomix.model.proximity.trade.TradeRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of a capture that have a type of their own, in the order of their tables' columns. */
record CaptureRows(DerivedCapture derived) {

  List<List<?>> fights() {
    List<List<?>> rows = new ArrayList<>();
    for (Engagement e : derived.capture().engagements()) {
      rows.add(
          Arrays.asList(
              e.id(),
              e.startMillis(),
              e.endMillis(),
              e.durationMillis(),
              e.targetGuid(),
              e.targetName(),
              e.targetTeam(),
              e.outcome(),
              e.totalDamage(),
              e.killerGuid(),
              e.killerName(),
              e.attackerCount(),
              e.crossfire(),
              e.crossfireDelayMillis(),
              String.join(",", e.crossfireGuids()),
              e.start().x(),
              e.start().y(),
              e.start().z(),
              e.end().x(),
              e.end().y(),
              e.end().z(),
              e.distance(),
              derived.corpseEngagements().contains(e.id()),
              derived.friendlyKills().contains(e.id()),
              CompactPath.ofFight(e.path()),
              AttackersJson.of(e.attackers())));
    }
    return rows;
  }

  List<List<?>> lives() {
    List<List<?>> rows = new ArrayList<>();
    List<Life> lives = derived.capture().lives();
    for (int i = 0; i < lives.size(); i++) {
      rows.add(life(lives.get(i), derived.metrics().get(i)));
    }
    return rows;
  }

  private static List<?> life(Life life, LifeMetrics m) {
    return Arrays.asList(
        life.guid(),
        life.name(),
        life.team(),
        life.playerClass(),
        life.spawnMillis(),
        life.deathMillis(),
        life.firstMoveMillis(),
        life.deathType(),
        life.declaredSamples(),
        CompactPath.ofLife(life.path()),
        life.isPathIncomplete(),
        m.durationMillis(),
        m.timeToFirstMoveMillis(),
        m.totalDistance(),
        m.plausibleDistance(),
        m.teleports(),
        m.averageSpeed(),
        m.peakSpeed(),
        m.sprintPercent(),
        m.sprintTimePercent(),
        m.standingMillis(),
        m.crouchingMillis(),
        m.respawnedMillis(),
        m.sprintMillis(),
        m.postSpawnDistance());
  }

  List<List<?>> trades() {
    List<List<?>> rows = new ArrayList<>();
    derived.trades().forEach(t -> rows.add(trade(TradeRules.CORRECTED, t)));
    derived.originalTrades().forEach(t -> rows.add(trade(TradeRules.ORIGINAL, t)));
    return rows;
  }

  private static List<?> trade(TradeRules rules, TradeEvent t) {
    return Arrays.asList(
        rules.code(),
        t.engagementId(),
        t.atMillis(),
        t.victimGuid(),
        t.victimName(),
        t.victimTeam(),
        t.killerGuid(),
        t.killerName(),
        t.opportunities().size(),
        MatesJson.opportunities(t.opportunities(), t.atMillis()),
        t.attempts().size(),
        MatesJson.attempts(t.attempts()),
        t.successes().size(),
        MatesJson.successes(t.successes()),
        t.missed().size(),
        MatesJson.missed(t.missed()),
        t.nearestMateDistance(),
        t.coverageIncomplete(),
        t.isolated());
  }

  List<List<?>> players() {
    List<List<?>> rows = new ArrayList<>();
    for (PlayerTeamplay p : derived.teamplay().players()) {
      rows.add(
          Arrays.asList(
              p.guid(),
              p.name(),
              p.crossfireParticipations(),
              p.crossfireKills(),
              p.crossfireDamage(),
              p.crossfireFinalBlows(),
              p.delaySumMillis(),
              p.delays(),
              p.allDelays(),
              p.soloEngagements(),
              p.soloKills(),
              p.targeted(),
              p.focused(),
              p.focusEscapes(),
              p.focusDeaths(),
              p.soloEscapes(),
              p.soloDeaths(),
              p.damageTaken(),
              p.distanceSum(),
              p.durationSumMillis()));
    }
    return rows;
  }

  List<List<?>> pairs() {
    List<List<?>> rows = new ArrayList<>();
    for (PairTeamplay p : derived.teamplay().pairs()) {
      rows.add(
          Arrays.asList(
              p.guid1(),
              p.name1(),
              p.guid2(),
              p.name2(),
              p.crossfires(),
              p.kills(),
              p.damage(),
              p.delaySumMillis(),
              p.delays(),
              p.allDelays()));
    }
    return rows;
  }
}
