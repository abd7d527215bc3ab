package io.slomix.model.partition.cluster;

import io.slomix.model.partition.end.EndRecord;
import io.slomix.model.partition.link.Confidence;
import io.slomix.model.partition.link.LinkReason;
import io.slomix.model.partition.link.LinkStatus;
import io.slomix.model.partition.link.Role;
import java.util.List;

/**
 * An artifact of a round, and how it came to it (lua-round-event 13.1 diagnostics, 17.4-17.6).
 *
 * @param record the artifact
 * @param end the end that is taken for it, epoch seconds
 * @param role what it is to the round
 * @param status whether it has its round
 * @param reason why
 * @param confidence how certain that is
 * @param distanceSeconds seconds to the round's stats file, or without one to the nearest round
 *     with one; null when none is near
 * @param candidates number of rounds of the map with a stats file that came into question
 * @param remarks what else is to be said, in the order of {@link LinkReason}
 */
public record Member(
    EndRecord record,
    long end,
    Role role,
    LinkStatus status,
    LinkReason reason,
    Confidence confidence,
    Long distanceSeconds,
    int candidates,
    List<LinkReason> remarks) {

  /** Takes a copy of the list. */
  public Member {
    remarks = List.copyOf(remarks);
  }

  /** The same member with another reason. */
  public Member because(LinkReason other) {
    return new Member(
        record, end, role, status, other, confidence, distanceSeconds, candidates, remarks);
  }

  /** The same member with another confidence and other remarks. */
  public Member with(Confidence other, List<LinkReason> otherRemarks) {
    return new Member(
        record, end, role, status, reason, other, distanceSeconds, candidates, otherRemarks);
  }
}
