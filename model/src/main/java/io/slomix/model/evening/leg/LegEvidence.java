package io.slomix.model.evening.leg;

import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.endstats.EndstatsContent;
import io.slomix.model.endstats.EndstatsPart;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.evidence.Reason;
import io.slomix.model.lua.LuaContent;
import io.slomix.model.lua.LuaRound;
import io.slomix.model.proximity.capture.CaptureContent;
import io.slomix.model.proximity.capture.CaptureHead;

/**
 * One decoded artifact of any leg: what MATCH UP keeps and decides on (R2, R3). The contents stand
 * side by side, because state serializers know no sealed types; at most one of them is there, and
 * none of them is when the artifact was refused.
 *
 * @param kind what it is
 * @param name its name
 * @param sha256 digest of the bytes; kind, name and digest are the identity within a server
 * @param sizeBytes number of bytes
 * @param stats a stats file as the stats leg sees it, refused or not
 * @param lua content of a message or gametime file
 * @param endstats content of an endstats file
 * @param refusal why it is not used, else null; of a stats file that stands in {@code stats}
 * @param capture head of a capture; its rows go their own way
 */
public record LegEvidence(
    ArtifactKind kind,
    String name,
    String sha256,
    long sizeBytes,
    StatsEvidence stats,
    LuaRound lua,
    EndstatsPart endstats,
    LegRefusal refusal,
    CaptureHead capture) {

  /** A stats file. */
  public static LegEvidence of(StatsEvidence item) {
    return new LegEvidence(
        ArtifactKind.STATS,
        item.name(),
        item.sha256(),
        item.sizeBytes(),
        item,
        null,
        null,
        null,
        null);
  }

  /** A message or gametime file, as its reader understood it. */
  public static LegEvidence of(
      ArtifactKind kind, String name, String sha256, long sizeBytes, LuaContent content) {
    LuaRound round = content instanceof LuaContent.Report report ? report.round() : null;
    LegRefusal refusal =
        content instanceof LuaContent.Refusal why
            ? new LegRefusal(why.reason(), why.line(), why.column(), why.detail())
            : null;
    return new LegEvidence(kind, name, sha256, sizeBytes, null, round, null, refusal, null);
  }

  /** An endstats file, as its reader understood it. */
  public static LegEvidence of(
      String name, String sha256, long sizeBytes, EndstatsContent content) {
    EndstatsPart part = content instanceof EndstatsContent.Report report ? report.part() : null;
    LegRefusal refusal =
        content instanceof EndstatsContent.Refusal why
            ? new LegRefusal(why.reason(), why.line(), why.column(), why.detail())
            : null;
    return new LegEvidence(
        ArtifactKind.ENDSTATS, name, sha256, sizeBytes, null, null, part, refusal, null);
  }

  /** A capture of the proximity tracker, as its reader understood it. */
  public static LegEvidence of(String name, String sha256, long sizeBytes, CaptureContent content) {
    CaptureHead head =
        content instanceof CaptureContent.Report report ? CaptureHead.of(report.capture()) : null;
    LegRefusal refusal =
        content instanceof CaptureContent.Refusal why
            ? new LegRefusal(why.reason(), 0, 0, why.detail())
            : null;
    return new LegEvidence(
        ArtifactKind.PROXIMITY, name, sha256, sizeBytes, null, null, null, refusal, head);
  }

  /** What several contents share of which one is current (R2). */
  public String nameKey() {
    return kind + "/" + name;
  }

  /** Whether its name has the clock of its round, so that all contents of it say the same time. */
  public boolean saysTimeByName() {
    return kind == ArtifactKind.STATS || kind == ArtifactKind.ENDSTATS;
  }

  /** Whether anything of it is used. */
  public boolean readable() {
    return stats == null ? refusal == null : stats.readable();
  }

  /** Why nothing of it is used; null when something is. */
  public Reason refusalReason() {
    if (stats != null) {
      return stats.readable() ? null : stats.refusal().reason();
    }
    return refusal == null ? null : refusal.reason();
  }

  /** How much of it could be read. */
  public ParseStatus parseStatus() {
    if (!readable()) {
      return ParseStatus.FAILED;
    }
    if (lua != null) {
      return lua.parseStatus();
    }
    if (endstats != null) {
      return endstats.parseStatus();
    }
    return capture != null ? capture.parseStatus() : ParseStatus.OK;
  }
}
