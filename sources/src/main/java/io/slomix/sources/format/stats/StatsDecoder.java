package io.slomix.sources.format.stats;

import io.slomix.model.evidence.Reason;
import io.slomix.model.stats.FileRemarks;
import io.slomix.model.stats.StatsContent;
import io.slomix.model.stats.StatsContent.Refusal;
import io.slomix.model.stats.StatsFileName;

/** Decodes a stats artifact, whatever its name (stats-file 1.1; R3). */
public final class StatsDecoder {

  private StatsDecoder() {}

  /** The content of a file; a name that is not that of a round stats file is refused. */
  public static StatsContent decode(String file, byte[] content) {
    return StatsFileName.parse(file)
        .map(name -> StatsFileReader.read(name, content))
        .orElseGet(StatsDecoder::refusedName);
  }

  private static Refusal refusedName() {
    return new Refusal(Reason.NAME, 0, 0, Reason.NAME.sentence(), null, null, FileRemarks.NONE);
  }
}
