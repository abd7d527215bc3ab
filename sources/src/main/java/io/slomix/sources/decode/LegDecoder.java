package io.slomix.sources.decode;

import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.evidence.Sha256;
import io.slomix.sources.format.endstats.EndstatsReader;
import io.slomix.sources.format.lua.GametimeReader;
import io.slomix.sources.format.lua.LuaMessageReader;
import io.slomix.sources.format.proximity.CaptureReader;
import io.slomix.sources.format.stats.StatsDecoder;
import java.util.Optional;
import java.util.Set;

/**
 * Decodes an artifact by its kind. Pure: equal bytes, equal evidence; what cannot be read becomes
 * evidence that says why.
 */
public final class LegDecoder {

  /** The kinds that are read. */
  public static final Set<ArtifactKind> KINDS =
      Set.of(
          ArtifactKind.STATS,
          ArtifactKind.ENDSTATS,
          ArtifactKind.GAMETIME,
          ArtifactKind.WEBHOOK,
          ArtifactKind.PROXIMITY);

  private LegDecoder() {}

  /** The evidence of a content; empty for a kind that is not read. */
  public static Optional<LegEvidence> decode(ArtifactKind kind, String name, byte[] content) {
    return decode(kind, name, Sha256.hex(content), content);
  }

  /**
   * The evidence of a content whose digest is known; empty for a kind that is not read.
   *
   * @param sha256 of the content
   */
  public static Optional<LegEvidence> decode(
      ArtifactKind kind, String name, String sha256, byte[] content) {
    int size = content.length;
    return switch (kind) {
      case STATS ->
          Optional.of(
              LegEvidence.of(
                  StatsEvidence.of(name, sha256, size, StatsDecoder.decode(name, content))));
      case ENDSTATS ->
          Optional.of(LegEvidence.of(name, sha256, size, EndstatsReader.read(name, content)));
      case GAMETIME ->
          Optional.of(LegEvidence.of(kind, name, sha256, size, GametimeReader.read(name, content)));
      case WEBHOOK ->
          Optional.of(LegEvidence.of(kind, name, sha256, size, LuaMessageReader.read(content)));
      case PROXIMITY ->
          Optional.of(LegEvidence.of(name, sha256, size, CaptureReader.read(name, content)));
      case IGNORED -> Optional.empty();
    };
  }
}
