package io.slomix.sources.inbox;

import io.slomix.model.evidence.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An inbox in a directory of this machine: one subdirectory a server, one file a message, named
 * after its digest, so that no name comes from outside and a repetition is the same file. A file
 * appears whole, by renaming. Thread-safe; several processes may write to it.
 */
public final class SpoolInbox implements Inbox {

  private static final Pattern MESSAGE = Pattern.compile("message-([0-9a-f]{64})\\.json");
  private static final int MOST_WAITING = 500;

  private final Path root;

  /** An inbox in a directory, which is made when it is needed. */
  public SpoolInbox(Path root) {
    this.root = root;
  }

  /** The directory of a server, made if it is not there. */
  public Path directory(String server) throws IOException {
    return Files.createDirectories(root.resolve(server));
  }

  @Override
  public void put(String server, byte[] content) throws IOException {
    Path directory = directory(server);
    Path message = directory.resolve("message-" + Sha256.hex(content) + ".json");
    if (Files.exists(message)) {
      return;
    }
    if (waiting(server).size() >= MOST_WAITING) {
      throw new InboxFullException(server);
    }
    DurableFile.write(message, content);
  }

  /**
   * Removes messages that somebody else keeps now.
   *
   * @param kept says which of some digests are kept durably
   * @return how many were removed
   */
  public int acknowledge(String server, Kept kept) throws IOException {
    Map<String, Path> waiting = waiting(server);
    if (waiting.isEmpty()) {
      return 0;
    }
    Set<String> archived = new HashSet<>(kept.of(List.copyOf(waiting.keySet())));
    int removed = 0;
    for (Map.Entry<String, Path> message : waiting.entrySet()) {
      if (archived.contains(message.getKey()) && Files.deleteIfExists(message.getValue())) {
        removed++;
      }
    }
    return removed;
  }

  /** Knows what is kept durably elsewhere. */
  @FunctionalInterface
  public interface Kept {

    /** Which of these contents, by digest, are kept. */
    List<String> of(List<String> sha256s) throws IOException;
  }

  private Map<String, Path> waiting(String server) throws IOException {
    Map<String, Path> waiting = new HashMap<>();
    try (Stream<Path> files = Files.list(directory(server))) {
      for (Path file : new ArrayList<>(files.toList())) {
        Matcher name = MESSAGE.matcher(file.getFileName().toString());
        if (name.matches()) {
          waiting.put(name.group(1), file);
        }
      }
    }
    return waiting;
  }
}
