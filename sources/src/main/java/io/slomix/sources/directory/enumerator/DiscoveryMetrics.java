package io.slomix.sources.directory.enumerator;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/** What the enumerator counts. The names are part of the operators' documentation. */
final class DiscoveryMetrics {
  private final MetricGroup group;

  /** Files given to readers: once for every form in which a file settled. */
  final Counter filesHandedOut;

  /** Files that a reader could not read and gave back. */
  final Counter filesGivenBack;

  /** Looks into a directory that failed. */
  final Counter listingFailures;

  DiscoveryMetrics(MetricGroup group) {
    this.group = group;
    filesHandedOut = group.counter("filesHandedOut");
    filesGivenBack = group.counter("filesGivenBack");
    listingFailures = group.counter("listingFailures");
  }

  /**
   * Shows, for one directory, the files of the latest listing, the entries of it that could not be
   * looked at, and the seconds since the last good listing: the sign of life of this leg.
   */
  void watch(DirectoryWatch watch) {
    MetricGroup own =
        group
            .addGroup("server", watch.directory().server())
            .addGroup("directory", watch.directory().path());
    own.gauge("filesListed", (Gauge<Integer>) watch::filesListed);
    own.gauge("unreadableEntries", (Gauge<Integer>) watch::unreadableEntries);
    own.gauge("secondsSinceGoodListing", (Gauge<Long>) watch::secondsSinceGoodListing);
  }
}
