package io.slomix.sources.directory;

import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sources.decode.LegDecoder;
import io.slomix.sources.directory.enumerator.DirectoryClock;
import io.slomix.sources.directory.enumerator.DiscoveryOptions;
import io.slomix.sources.directory.local.LocalDirectory;
import io.slomix.sources.directory.reader.ReadingOptions;
import io.slomix.sources.directory.remote.DirectoryOpener;
import io.slomix.sources.directory.remote.WatchedDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Collects the options of a {@link DirectorySource}; every one but the directories has a default.
 */
public final class DirectorySourceBuilder {
  /** Files per split: a split costs one round trip, a small file 30 microseconds. */
  private static final int FILES_PER_BATCH = 256;

  private final boolean bounded;
  private final List<WatchedDirectory> directories = new ArrayList<>();
  private DirectoryOpener opener = directory -> new LocalDirectory(Path.of(directory.path()));
  private Set<ArtifactKind> kinds = LegDecoder.KINDS;
  private Duration pollInterval = Duration.ofMillis(500);
  private Duration settleTime;
  private Duration callTimeout = Duration.ofSeconds(30);
  private DirectoryClock clock = DirectoryClock.system();
  private String origin;

  DirectorySourceBuilder(boolean bounded) {
    this.bounded = bounded;
    this.settleTime = bounded ? Duration.ZERO : Duration.ofSeconds(1);
    this.origin = bounded ? "directory:backfill" : "directory:live";
  }

  /** Adds a directory of a server. At least one is needed. */
  public DirectorySourceBuilder watch(String server, Path directory) {
    return watch(List.of(new WatchedDirectory(server, directory.toString())));
  }

  /** Adds directories; the same one twice is one. */
  public DirectorySourceBuilder watch(Collection<WatchedDirectory> more) {
    directories.addAll(more);
    return this;
  }

  /** Sets how directories are reached. Default: as local directories. */
  public DirectorySourceBuilder opener(DirectoryOpener opener) {
    this.opener = opener;
    return this;
  }

  /** Sets the kinds of files that go on into the stream. Default: stats files only. */
  public DirectorySourceBuilder kinds(Set<ArtifactKind> kinds) {
    this.kinds = kinds;
    return this;
  }

  /** Sets the time between two looks into a directory. Default: 500 ms. Unused when bounded. */
  public DirectorySourceBuilder pollInterval(Duration pollInterval) {
    this.pollInterval = pollInterval;
    return this;
  }

  /** Sets how long a file must stand still. Default: 2 s, and zero when bounded (R2). */
  public DirectorySourceBuilder settleTime(Duration settleTime) {
    this.settleTime = settleTime;
    return this;
  }

  /** Sets how long one listing or one read may take. Default: 30 s. */
  public DirectorySourceBuilder callTimeout(Duration callTimeout) {
    this.callTimeout = callTimeout;
    return this;
  }

  /** Sets the text noted as the origin. Default: directory:live, or directory:backfill. */
  public DirectorySourceBuilder origin(String origin) {
    this.origin = origin;
    return this;
  }

  /** Sets the clocks. Default: those of the machine. */
  public DirectorySourceBuilder clock(DirectoryClock clock) {
    this.clock = clock;
    return this;
  }

  /**
   * Makes the source.
   *
   * @throws IllegalArgumentException if there is no directory or a limit makes no sense
   */
  public DirectorySource build() {
    if (bounded && !settleTime.isZero()) {
      throw new IllegalArgumentException(
          "a bounded run looks once and takes every file as it is (R2): no settle time");
    }
    return new DirectorySource(
        new DiscoveryOptions(
            directories,
            opener,
            bounded,
            pollInterval,
            settleTime,
            callTimeout,
            FILES_PER_BATCH,
            clock),
        new ReadingOptions(opener, kinds, origin, callTimeout, bounded));
  }
}
