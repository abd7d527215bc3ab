package io.slomix.model.evening;

import io.slomix.model.correlate.evidence.EvidenceLink;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evening.leg.CurrentLegs;
import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evening.round.RoundLinks;
import io.slomix.model.partition.cluster.Cluster;
import io.slomix.model.partition.cluster.Member;

/** A member of a cluster with the round that the cluster became. */
record Linked(Cluster cluster, Member member, RoundFacts round) {

  EvidenceLink link(CurrentLegs legs) {
    LegEvidence item = legs.of(RoundLinks.kindOf(member.record().source()), member.record().name());
    Integer number = round.other() == null ? null : round.other().context().roundNumber();
    String labelSource = round.other() == null ? null : round.other().labelSource();
    return LegReview.link(item, member, cluster, number, labelSource).inMatch(round.matchId());
  }
}
