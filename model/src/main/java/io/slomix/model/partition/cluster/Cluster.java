package io.slomix.model.partition.cluster;

import io.slomix.model.partition.end.EndSource;
import io.slomix.model.partition.link.LinkReason;
import io.slomix.model.partition.link.LinkStatus;
import io.slomix.model.partition.link.Role;
import java.util.List;
import java.util.Optional;

/**
 * A physical round as its evidence tells it (lua-round-event 17.4).
 *
 * @param server the game server
 * @param map normalised name of the map
 * @param end the end of the round, epoch seconds: 17.4's {@code E}
 * @param label its number
 * @param aborted its stats file, or without one its Lua event, says that it did not end regularly
 * @param status whether it has a stats file
 * @param members every artifact of it, in order of their ends; at least one
 */
public record Cluster(
    String server,
    String map,
    long end,
    RoundLabel label,
    boolean aborted,
    LinkStatus status,
    List<Member> members) {

  /** Takes a copy of the list. */
  public Cluster {
    members = List.copyOf(members);
  }

  /** The canonical record of a source. */
  public Optional<Member> canonical(EndSource source) {
    return members.stream()
        .filter(m -> m.role() == Role.CANONICAL && m.record().source() == source)
        .findFirst();
  }

  /** Whether it stands beside another map that ended at the same instant (scenarios 30, 64). */
  public boolean besideAnotherMap() {
    return members.stream().anyMatch(m -> m.reason() == LinkReason.MAP_MISMATCH_SAME_INSTANT);
  }

  /** The same round with another label and other members. */
  public Cluster with(RoundLabel otherLabel, List<Member> otherMembers) {
    return new Cluster(server, map, end, otherLabel, aborted, status, otherMembers);
  }
}
