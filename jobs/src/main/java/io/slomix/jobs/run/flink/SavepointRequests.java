package io.slomix.jobs.run.flink;

import io.slomix.sources.inbox.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a command asks a live run of the same data directory for a savepoint: through two files, so
 * that it needs no port, and nobody may ask who may not write there.
 *
 * <p>The request holds where the savepoint is to lie; the answer where it lies, or why not.
 */
public final class SavepointRequests {

  /** The beginning of an answer that says where the savepoint lies. */
  private static final String DONE = "done ";

  /** The beginning of an answer that says why there is none. */
  private static final String FAILED = "failed ";

  private static final long POLL_MILLIS = 200;

  private final Path request;
  private final Path answer;

  /** The requests of a data directory. */
  public SavepointRequests(Path dataDirectory) {
    Path directory = dataDirectory.toAbsolutePath().resolve("savepoints");
    this.request = directory.resolve("request");
    this.answer = directory.resolve("answer");
  }

  /** Makes a savepoint. */
  @FunctionalInterface
  public interface Maker {

    /** Makes one below a directory; where it lies. */
    String make(Path directory) throws Exception;
  }

  /** Answers what is asked, if anything is. */
  public void answer(Maker maker) throws IOException {
    String wanted;
    try {
      wanted = Files.readString(request);
      Files.delete(request);
    } catch (NoSuchFileException nobodyAsks) {
      return;
    }
    write(answer, said(maker, Path.of(wanted)));
  }

  private static String said(Maker maker, Path directory) {
    try {
      return DONE + maker.make(directory);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED + "the run is being stopped";
    } catch (Exception e) {
      return FAILED + FlinkFailure.reason(e);
    }
  }

  /**
   * Asks, and waits.
   *
   * @param directory below which the savepoint is to lie
   * @param untilTaken how long to wait for a run that takes the request
   * @return where it lies
   * @throws IOException with a sentence for people: nobody took the request, or it failed
   */
  public String ask(Path directory, Duration untilTaken) throws IOException, InterruptedException {
    Files.createDirectories(request.getParent());
    Files.deleteIfExists(answer);
    write(request, directory.toAbsolutePath().toString());
    long end = System.nanoTime() + untilTaken.toNanos();
    while (Files.exists(request)) {
      if (System.nanoTime() > end && Files.deleteIfExists(request)) {
        throw new IOException(
            "Nobody took the request: no 'slomix run' works in %s."
                .formatted(request.getParent().getParent()));
      }
      Thread.sleep(POLL_MILLIS);
    }
    Optional<String> said = answered();
    while (said.isEmpty()) {
      Thread.sleep(POLL_MILLIS);
      said = answered();
    }
    Files.delete(answer);
    if (said.get().startsWith(DONE)) {
      return said.get().substring(DONE.length());
    }
    throw new IOException(
        "The savepoint could not be made: %s.".formatted(said.get().substring(FAILED.length())));
  }

  private Optional<String> answered() throws IOException {
    return Files.exists(answer) ? Optional.of(Files.readString(answer)) : Optional.empty();
  }

  private static void write(Path file, String text) throws IOException {
    DurableFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
