package io.slomix.jobs.pipeline.operator;

import io.slomix.model.correlate.StatsEvidence;
import io.slomix.model.evidence.Sha256;
import io.slomix.sources.format.stats.StatsDecoder;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.truth.SampleFile;
import java.util.List;

/** Decoded files of a generated evening. */
final class SampleEvidence {

  private SampleEvidence() {}

  /** The eventful evening: reconnects, a replay, midnight, an aborted and a lost round. */
  static List<ServerEvidence> eventfulEvening(long seed) {
    return SampleEvening.files(SampleOptions.eventfulEvening(seed))
        .map(SampleEvidence::decoded)
        .toList();
  }

  static ServerEvidence of(String server, String name, byte[] content) {
    return new ServerEvidence(
        server,
        StatsEvidence.of(
            name, Sha256.hex(content), content.length, StatsDecoder.decode(name, content)));
  }

  private static ServerEvidence decoded(SampleFile file) {
    return of(file.server(), file.name(), file.content());
  }
}
