package io.slomix.jobs.run.archive;

import io.slomix.sources.archive.store.ArchiveOpener;
import io.slomix.sources.archive.store.ArchiveReader;
import java.util.Optional;
import java.util.Set;

/** Opens the archive for one run. */
public final class RunArchiveOpener implements ArchiveOpener {

  private static final long serialVersionUID = 1L;

  private final ArchiveOpener archive;
  private final String runId;
  private final Set<String> servers;

  /**
   * An opener for a run.
   *
   * @param archive the whole archive
   * @param runId whose {@link ArchiveDamage} is counted
   * @param servers whose artifacts are wanted; empty for those of all
   */
  public RunArchiveOpener(ArchiveOpener archive, String runId, Optional<Set<String>> servers) {
    this.archive = archive;
    this.runId = runId;
    this.servers = servers.map(Set::copyOf).orElse(null);
  }

  @Override
  public ArchiveReader open() {
    return new RunArchiveReader(archive.open(), runId, this::isWanted);
  }

  private boolean isWanted(String server) {
    return servers == null || servers.contains(server);
  }
}
