package io.slomix.sources.directory;

import io.slomix.sources.directory.local.LocalDirectory;
import io.slomix.sources.directory.remote.DirectoryListing;
import io.slomix.sources.directory.remote.DirectoryOpener;
import io.slomix.sources.directory.remote.FileUnreadableException;
import io.slomix.sources.directory.remote.FileVanishedException;
import io.slomix.sources.directory.remote.RemoteDirectory;
import io.slomix.sources.directory.remote.RemoteFile;
import io.slomix.sources.directory.remote.RemoteUnavailableException;
import io.slomix.sources.directory.remote.WatchedDirectory;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.time.Deadline;

/**
 * Opens local directories, lets the test wait for looks into them and refuses reads on demand, also
 * inside a cluster.
 */
public final class CountedListings implements DirectoryOpener {
  private static final Map<String, Semaphore> ENDED = new ConcurrentHashMap<>();
  private static final Map<String, AtomicInteger> REFUSALS = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();

  public CountedListings() {
    ENDED.put(id, new Semaphore(0));
    REFUSALS.put(id, new AtomicInteger());
  }

  public CountedListings thatRefusesToRead(int times) {
    REFUSALS.get(id).set(times);
    return this;
  }

  /** Returns how many reads are still going to be refused. */
  public int refusalsLeft() {
    return REFUSALS.get(id).get();
  }

  /** Waits until a look that began after this call has ended. */
  public void awaitFreshLook() throws InterruptedException {
    Semaphore ended = ENDED.get(id);
    ended.drainPermits();
    if (!ended.tryAcquire(2, 60, TimeUnit.SECONDS)) {
      throw new AssertionError("nobody looked into the directory");
    }
  }

  @Override
  public RemoteDirectory open(WatchedDirectory directory) {
    return new Counted(
        new LocalDirectory(Path.of(directory.path())), ENDED.get(id), REFUSALS.get(id));
  }

  private record Counted(LocalDirectory inner, Semaphore ended, AtomicInteger refusals)
      implements RemoteDirectory {
    @Override
    public DirectoryListing list(Deadline deadline) throws RemoteUnavailableException {
      DirectoryListing listing = inner.list(deadline);
      ended.release();
      return listing;
    }

    @Override
    public byte[] read(RemoteFile file, Deadline deadline)
        throws FileVanishedException, FileUnreadableException {
      if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new FileUnreadableException(file, "the test forbids it");
      }
      return inner.read(file, deadline);
    }

    @Override
    public void close() {
      inner.close();
    }
  }
}
