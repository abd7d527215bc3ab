package io.slomix.model.partition;

import io.slomix.model.match.PairingWalk;
import io.slomix.model.partition.cluster.Cluster;
import io.slomix.model.partition.cluster.RoundLabel;
import io.slomix.model.partition.link.LinkStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers the rounds that no trusted source numbers by the rounds before them (lua-round-event 17.4
 * step 4, scenario 22): 2 after an open round 1 of the same map within the pairing window, else 1.
 * Aborted and ambiguous rounds get no number and are passed over.
 */
final class SequenceLabels {

  private SequenceLabels() {}

  /** The rounds with their labels, in the order given: that of their ends. */
  static List<Cluster> inferred(List<Cluster> clusters) {
    List<Cluster> labelled = new ArrayList<>();
    Cluster open = null;
    for (Cluster cluster : clusters) {
      boolean takesPart = !cluster.aborted() && cluster.status() != LinkStatus.AMBIGUOUS;
      Cluster next = cluster;
      if (takesPart && cluster.label().number() == null) {
        RoundLabel label = RoundLabel.inferred(continues(open, cluster) ? 2 : 1);
        next = cluster.with(label, cluster.members());
      }
      labelled.add(next);
      if (takesPart) {
        open = next.label().number() == 1 ? next : null;
      }
    }
    return labelled;
  }

  private static boolean continues(Cluster open, Cluster next) {
    return open != null
        && open.map().equals(next.map())
        && next.end() > open.end()
        && next.end() - open.end() <= PairingWalk.DEFAULT_WINDOW.toSeconds();
  }
}
