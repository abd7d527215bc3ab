package io.slomix.model.evening.round;

import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.endstats.EndstatsPart;
import io.slomix.model.evening.leg.CurrentLegs;
import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.lua.end.DailyRestart;
import io.slomix.model.lua.end.LuaAbort;
import io.slomix.model.lua.end.RoundEnd;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.merge.RoundContext;
import io.slomix.model.merge.event.LuaPayload;
import io.slomix.model.merge.evidence.RoundEvidence;
import io.slomix.model.merge.row.LuaLink;
import io.slomix.model.partition.cluster.Cluster;
import io.slomix.model.partition.cluster.Member;
import io.slomix.model.partition.end.EndSource;
import io.slomix.model.partition.leg.LegSet;
import io.slomix.model.partition.link.Confidence;
import io.slomix.model.partition.link.Role;
import io.slomix.model.round.EndReason;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what a cluster brings to its round, beside its stats files (lua-round-event 10, 17.4). */
public final class RoundLinks {

  private final CurrentLegs legs;
  private final DailyRestart restart;

  /**
   * Looks up contents among these.
   *
   * @param restart when the server restarts every day
   */
  public RoundLinks(CurrentLegs legs, DailyRestart restart) {
    this.legs = legs;
    this.restart = restart;
  }

  /**
   * What belongs to a round.
   *
   * @param facts of its stats file, null without one
   * @param nextMap map of the next round of its evening, null when there is none
   */
  public RoundEvidence of(Cluster cluster, RoundFacts facts, String nextMap) {
    List<LuaPayload> lua = payloads(cluster);
    boolean aborted = isAborted(cluster, facts, lua);
    Integer number = number(cluster, facts, aborted);
    return new RoundEvidence(
        cluster.map(),
        new RoundContext(
            number,
            aborted,
            aborted ? abortReason(cluster, facts, nextMap) : null,
            cluster.end(),
            LegSet.of(cluster),
            cluster.label().conflict(),
            captureStart(cluster)),
        facts == null ? cluster.label().origin().name().toLowerCase(Locale.ROOT) : "stats",
        confidence(cluster),
        link(cluster, number),
        lua,
        parts(cluster));
  }

  private Long captureStart(Cluster cluster) {
    return cluster
        .canonical(EndSource.PROXIMITY)
        .map(m -> legs.of(ArtifactKind.PROXIMITY, m.record().name()).capture().startUnix())
        .orElse(null);
  }

  private static boolean isAborted(Cluster cluster, RoundFacts facts, List<LuaPayload> lua) {
    if (facts != null) {
      return facts.verdict().status() == FileStatus.ABORTED;
    }
    return cluster.aborted() || lua.stream().anyMatch(p -> LuaAbort.isAborted(p.round(), false));
  }

  private static Integer number(Cluster cluster, RoundFacts facts, boolean aborted) {
    if (facts != null) {
      return facts.verdict().roundNumber();
    }
    return aborted ? null : cluster.label().number();
  }

  private EndReason abortReason(Cluster cluster, RoundFacts facts, String nextMap) {
    LocalTime clock = facts == null ? null : facts.file().name().localTime().toLocalTime();
    return RoundEnd.aborted(clock, restart, cluster.map(), nextMap).reason();
  }

  /** Every delivery of the Lua event that the round uses. */
  private List<LuaPayload> payloads(Cluster cluster) {
    Set<String> used =
        cluster.members().stream()
            .filter(m -> m.role() == Role.CANONICAL)
            .map(m -> m.record().sourceKey())
            .collect(Collectors.toSet());
    List<LuaPayload> payloads = new ArrayList<>();
    for (Member member : cluster.members()) {
      ArtifactKind kind = kindOf(member.record().source());
      boolean lua = kind == ArtifactKind.WEBHOOK || kind == ArtifactKind.GAMETIME;
      if (lua && used.contains(member.record().sourceKey())) {
        LegEvidence item = legs.of(kind, member.record().name());
        payloads.add(
            new LuaPayload(
                item.lua(), kind == ArtifactKind.GAMETIME, item.sizeBytes(), item.sha256()));
      }
    }
    return payloads;
  }

  private List<EndstatsPart> parts(Cluster cluster) {
    return cluster.members().stream()
        .filter(m -> m.record().source() == EndSource.ENDSTATS && m.role() != Role.EXTRA)
        .map(m -> legs.of(ArtifactKind.ENDSTATS, m.record().name()).endstats())
        .sorted(Comparator.comparing(EndstatsPart::file))
        .toList();
  }

  private static LuaLink link(Cluster cluster, Integer number) {
    return cluster
        .canonical(EndSource.STATS_READY)
        .or(() -> cluster.canonical(EndSource.GAMETIME))
        .map(
            m ->
                new LuaLink(
                    number, null, m.status().code(), m.confidence().code(), m.reason().code()))
        .orElse(null);
  }

  /** As certain as the least certain record that the round uses. */
  private static String confidence(Cluster cluster) {
    return cluster.members().stream()
        .filter(m -> m.role() != Role.EXTRA)
        .map(Member::confidence)
        .max(Comparator.naturalOrder())
        .map(Confidence::code)
        .orElse(null);
  }

  /** What artifacts of a source are. */
  public static ArtifactKind kindOf(EndSource source) {
    return switch (source) {
      case STATS -> ArtifactKind.STATS;
      case STATS_READY -> ArtifactKind.WEBHOOK;
      case GAMETIME -> ArtifactKind.GAMETIME;
      case ENDSTATS -> ArtifactKind.ENDSTATS;
      case PROXIMITY -> ArtifactKind.PROXIMITY;
    };
  }
}
