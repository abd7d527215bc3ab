package io.slomix.jobs.pipeline.operator;

import io.slomix.model.evidence.ArtifactClassifier;
import io.slomix.sources.decode.LegDecoder;
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

  /** The same evening with everything that the server left behind. */
  static List<ServerEvidence> wholeEvening(long seed) {
    return SampleEvening.evidence(SampleOptions.eventfulEvening(seed))
        .map(SampleEvidence::decoded)
        .toList();
  }

  static ServerEvidence of(String server, String name, byte[] content) {
    return new ServerEvidence(
        server,
        LegDecoder.decode(ArtifactClassifier.classify(name, content), name, content).orElseThrow());
  }

  private static ServerEvidence decoded(SampleFile file) {
    return of(file.server(), file.name(), file.content());
  }
}
