package io.slomix.jobs.cli.demo;

import io.slomix.jobs.run.request.ServerDirectory;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.SampleWriter;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The sample evening as files.
 *
 * @param input where its stats files lie, and the server that they belong to
 * @param files how many there are
 * @param options what was generated
 */
public record SampleEveningOnDisk(ServerDirectory input, long files, SampleOptions options) {

  private static final long SEED = 20_260_313;

  /** Writes it below a data directory; the same files every time. */
  public static SampleEveningOnDisk below(Path dataDirectory) throws IOException {
    SampleOptions options = SampleOptions.eventfulEvening(SEED);
    Path directory = dataDirectory.resolve("sample");
    long files = new SampleWriter(options).writeTo(directory);
    String server = options.serverName(0);
    return new SampleEveningOnDisk(
        new ServerDirectory(server, directory.resolve(server)), files, options);
  }
}
