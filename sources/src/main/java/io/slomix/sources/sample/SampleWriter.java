package io.slomix.sources.sample;

import io.slomix.sources.sample.truth.SampleFile;
import io.slomix.sources.sample.truth.SampleRound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * Writes a sample to disk: {@code <directory>/<server>/<file>} and the truth tables beside the
 * server directories. Existing files of the same name are replaced.
 */
public final class SampleWriter {
  private final SampleOptions options;

  /** A writer of one sample. */
  public SampleWriter(SampleOptions options) {
    this.options = options;
  }

  /**
   * Generates and writes everything, one round at a time.
   *
   * @param directory created if it does not exist
   * @return the number of files, of all kinds
   */
  public long writeTo(Path directory) throws IOException {
    for (int i = 0; i < options.servers(); i++) {
      Files.createDirectories(directory.resolve(options.serverName(i)));
    }
    long files = 0;
    try (TruthTables truth = new TruthTables(directory)) {
      Iterator<SampleRound> rounds = SampleEvening.rounds(options).iterator();
      while (rounds.hasNext()) {
        SampleRound round = rounds.next();
        truth.add(round);
        for (SampleFile file : SampleEvening.evidence(round, options)) {
          write(directory, file);
          files++;
        }
      }
    }
    return files;
  }

  private static void write(Path directory, SampleFile file) throws IOException {
    Files.write(directory.resolve(file.server()).resolve(file.name()), file.content());
  }
}
