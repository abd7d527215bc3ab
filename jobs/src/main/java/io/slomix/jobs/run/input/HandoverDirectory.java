package io.slomix.jobs.run.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Where files wait for a running pipeline, one directory a server, below its data. A batch appears
 * whole, by renaming.
 *
 * @param root of all servers
 */
public record HandoverDirectory(Path root) {

  /** Where it is for a data directory. */
  public static HandoverDirectory of(Path dataDirectory) {
    return new HandoverDirectory(dataDirectory.toAbsolutePath().resolve("handover"));
  }

  /** Makes the directories of the servers that a pipeline watches from now on. */
  public Map<String, Path> watched(Collection<String> servers) throws IOException {
    Map<String, Path> directories = new TreeMap<>();
    for (String server : servers) {
      directories.put(server, Files.createDirectories(root.resolve(server)));
    }
    return directories;
  }

  /** Whether the pipeline watches for files of a server. */
  public boolean isWatched(String server) {
    return Files.isDirectory(root.resolve(server));
  }

  /** A place for a batch that nobody sees yet. */
  public Path begin(String server) {
    try {
      return Files.createDirectories(root.resolve(server).resolve(".tmp-" + UUID.randomUUID()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows a batch; where it is from now on. */
  public Path show(Path batch) throws IOException {
    String name = batch.getFileName().toString().substring(".tmp-".length());
    return Files.move(batch, batch.resolveSibling(name));
  }
}
