package io.slomix.jobs.run.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the checkpoints of one kind of job lie. The directory carries the identity of everything that
 * the state depends on, so that a checkpoint of other rules, zones or tables is never found (design
 * 3.8).
 *
 * @param directory of this identity
 */
public record CheckpointHome(Path directory) {

  private static final String METADATA = "_metadata";
  private static final String ROOT = "checkpoints";

  /** The home of a job's checkpoints. */
  public static CheckpointHome of(Path dataDirectory, String job, String identity) {
    return new CheckpointHome(
        dataDirectory.toAbsolutePath().resolve(ROOT).resolve(job + "-" + identity));
  }

  /** The newest complete checkpoint, by the time its metadata was written. */
  public Optional<Path> newest() throws IOException {
    if (!Files.isDirectory(directory)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.find(directory, 3, (path, attributes) -> isMetadata(path))) {
      return files
          .max(Comparator.comparing(CheckpointHome::written).thenComparing(Path::toString))
          .map(Path::getParent);
    }
  }

  private static boolean isMetadata(Path path) {
    return path.getFileName().toString().equals(METADATA);
  }

  private static FileTime written(Path path) {
    try {
      return Files.getLastModifiedTime(path);
    } catch (IOException vanished) {
      return FileTime.fromMillis(0);
    }
  }
}
