package io.slomix.model.evening;

import io.slomix.model.clock.FileClock;
import io.slomix.model.clock.Readings;
import io.slomix.model.correlate.Evenings;
import io.slomix.model.correlate.Evenings.Reach;
import io.slomix.model.endstats.EndstatsFileName;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.stats.StatsFileName;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Cuts the evidence of all legs of a server into evenings (design 3). */
public final class LegEvenings {

  private LegEvenings() {}

  /**
   * When an artifact says that its round was played: by the clock in its name, by the end that it
   * names; empty where it says neither, so that it can be part of no evening.
   */
  public static Optional<Readings> readingsOf(LegEvidence item, ZoneId zone) {
    if (item.kind() == ArtifactKind.STATS) {
      return StatsFileName.parse(item.name()).map(name -> FileClock.readings(name, zone));
    }
    if (item.kind() == ArtifactKind.ENDSTATS) {
      return EndstatsFileName.parse(item.name())
          .map(name -> FileClock.readings(name.sameClock(), zone));
    }
    Long end = item.lua() == null ? null : item.lua().timing().endUnix();
    return Optional.ofNullable(end).map(Readings::single);
  }

  /** The stretch of time that an artifact occupies; empty for one of no evening. */
  public static Optional<Reach> reachOf(LegEvidence item, ZoneId zone) {
    return readingsOf(item, zone).map(Evenings::reachOf);
  }

  /** The evenings in order of time; what belongs to none is left out. */
  public static List<List<LegEvidence>> cut(List<LegEvidence> evidence, ZoneId zone) {
    return Evenings.cut(evidence, item -> reachOf(item, zone));
  }
}
