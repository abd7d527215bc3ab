package io.slomix.model.evening.leg;

import io.slomix.model.clock.FileClock;
import io.slomix.model.clock.Readings;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.correlate.member.StatsMember;
import io.slomix.model.endstats.EndstatsFileName;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.lua.LuaRound;
import io.slomix.model.lua.end.LuaAbort;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.partition.end.ClaimedLabel;
import io.slomix.model.partition.end.EndRecord;
import io.slomix.model.partition.end.EndRecords;
import io.slomix.model.partition.end.RecordContent;
import io.slomix.model.proximity.capture.CaptureFileName;
import io.slomix.model.stats.StatsFileName;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the records of partition from the current evidence of an evening (17.2, R11, R13). */
public final class LegRecords {

  private final ZoneId zone;
  private final Map<String, RoundFacts> owners = new TreeMap<>();
  private final Map<String, StatsMember> members = new TreeMap<>();

  private LegRecords(ZoneId zone, List<RoundFacts> rounds) {
    this.zone = zone;
    for (RoundFacts round : rounds) {
      owners.put(round.file().name().file(), round);
      members.put(round.file().name().file(), round.file());
      for (StatsMember repeat : round.duplicates()) {
        owners.put(repeat.name().file(), round);
        members.put(repeat.name().file(), repeat);
      }
    }
  }

  /**
   * The records of everything that can be part of a round.
   *
   * @param rounds what the stats files alone say
   */
  public static List<EndRecord> of(CurrentLegs legs, List<RoundFacts> rounds, ZoneId zone) {
    LegRecords made = new LegRecords(zone, rounds);
    List<EndRecord> records = new ArrayList<>();
    for (LegEvidence item : legs.current().values()) {
      if (item.kind() == ArtifactKind.STATS) {
        StatsFileName.parse(item.name()).ifPresent(name -> records.add(made.stats(item, name)));
      } else if (item.endstats() != null) {
        records.add(made.endstats(item, EndstatsFileName.parse(item.name()).orElseThrow()));
      } else if (item.lua() != null) {
        records.add(lua(item));
      } else if (item.capture() != null) {
        records.add(made.capture(item));
      }
    }
    return records;
  }

  private EndRecord stats(LegEvidence item, StatsFileName name) {
    RecordContent content = new RecordContent(item.readable(), item.sizeBytes(), item.sha256());
    StatsMember member = members.get(item.name());
    if (member == null) {
      return EndRecords.stats(name, FileClock.readings(name, zone), content);
    }
    RoundFacts owner = owners.get(item.name());
    boolean repeats = !owner.file().name().file().equals(item.name());
    return EndRecords.stats(name, Readings.single(member.instant()), content)
        .withVerdict(
            owner.verdict().status() == FileStatus.ABORTED,
            repeats ? owner.file().name().file() : null);
  }

  private EndRecord endstats(LegEvidence item, EndstatsFileName name) {
    return EndRecords.endstats(
        item.name(),
        name.map(),
        FileClock.readings(name.sameClock(), zone),
        ClaimedLabel.trusted(name.label()),
        RecordContent.readable(item.sizeBytes(), item.sha256()));
  }

  private EndRecord capture(LegEvidence item) {
    return EndRecords.proximity(
        item.name(),
        item.capture().map(),
        item.capture().endUnix(),
        CaptureFileName.parse(item.name())
            .map(name -> FileClock.readings(name.sameClock(), zone))
            .orElse(null),
        item.capture().claimed(),
        RecordContent.readable(item.sizeBytes(), item.sha256()));
  }

  private static EndRecord lua(LegEvidence item) {
    LuaRound round = item.lua();
    boolean aborted = LuaAbort.isAborted(round);
    ClaimedLabel label =
        aborted ? ClaimedLabel.untrusted(round.label()) : ClaimedLabel.trusted(round.label());
    RecordContent content = RecordContent.readable(item.sizeBytes(), item.sha256());
    Long end = round.timing().endUnix();
    return item.kind() == ArtifactKind.GAMETIME
        ? EndRecords.gametime(item.name(), round.map(), end, label, aborted, content)
        : EndRecords.statsReady(item.name(), round.map(), end, null, label, aborted, content);
  }
}
