package io.slomix.jobs.endtoend;

import io.slomix.jobs.run.RunListener;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Drops files one by one into a watched directory, from the moment that the run is up. */
final class DroppingListener implements RunListener, AutoCloseable {

  private static final long BETWEEN_MILLIS = 150;

  private final Path root;
  private final Queue<GameFile> files;
  private final CompletableFuture<Void> dropped = new CompletableFuture<>();
  private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

  DroppingListener(Path root, List<GameFile> files) {
    this.root = root;
    this.files = new ArrayDeque<>(files);
  }

  @Override
  public void started(URI dashboard, String databaseUrl) {
    var unused = executor.scheduleAtFixedRate(this::drop, 0, BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void progress(long filesFound, long filesRead, long roundsWritten) {}

  /** Fails unless every file was dropped while the run went on. */
  void assertAllDropped() {
    if (!dropped.isDone()) {
      throw new AssertionError("the run ended before " + files.size() + " files were dropped");
    }
    dropped.join();
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  private void drop() {
    try {
      GameFile next = files.poll();
      if (next == null) {
        dropped.complete(null);
      } else {
        next.writeTo(root);
      }
    } catch (Exception e) {
      dropped.completeExceptionally(e);
    }
  }
}
