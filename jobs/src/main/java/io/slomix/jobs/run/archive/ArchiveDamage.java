package io.slomix.jobs.run.archive;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rows of the archive that a run could not read back, each counted once, however often the job
 * was restarted.
 *
 * <p>Flink carries the opener of the archive as bytes to a thread of this process, where no object
 * of the run can be reached; so a run is found by its id.
 */
public final class ArchiveDamage implements AutoCloseable {

  private static final Map<String, Set<Long>> SERIALS_BY_RUN = new ConcurrentHashMap<>();

  private final String runId;

  private ArchiveDamage(String runId) {
    this.runId = runId;
  }

  /** Begins to count for a run. */
  public static ArchiveDamage during(String runId) {
    SERIALS_BY_RUN.put(runId, ConcurrentHashMap.newKeySet());
    return new ArchiveDamage(runId);
  }

  /** Takes note of a damaged row; nobody counts for a run that is over. */
  static void note(String runId, long serial) {
    SERIALS_BY_RUN.getOrDefault(runId, ConcurrentHashMap.newKeySet()).add(serial);
  }

  /** How many rows were damaged so far. */
  public long rows() {
    return SERIALS_BY_RUN.getOrDefault(runId, Set.of()).size();
  }

  @Override
  public void close() {
    SERIALS_BY_RUN.remove(runId);
  }
}
