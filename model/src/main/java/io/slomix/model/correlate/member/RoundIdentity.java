package io.slomix.model.correlate.member;

import io.slomix.model.clock.FileClock;
import io.slomix.model.partition.cluster.RoundKeys;
import java.util.List;
import java.util.TreeSet;

/** Names a physical round as a function of its evidence (R1). */
public final class RoundIdentity {

  private RoundIdentity() {}

  /** The key of a round with a stats file: 16 hex digits. */
  public static String ofStats(String server, String map, String stem) {
    return RoundKeys.ofStats(server, map, stem);
  }

  /**
   * The other names of a round: the {@code end:} key of every member's end estimate, and the {@code
   * stats:} key of every member that is not canonical; sorted.
   */
  public static List<String> aliases(
      String server, StatsMember canonical, List<StatsMember> others) {
    TreeSet<String> aliases = new TreeSet<>();
    String map = canonical.name().map();
    aliases.add(endKey(server, map, canonical));
    for (StatsMember other : others) {
      aliases.add(endKey(server, map, other));
      aliases.add(ofStats(server, map, other.name().stem()));
    }
    return List.copyOf(aliases);
  }

  private static String endKey(String server, String map, StatsMember member) {
    return RoundKeys.ofEnd(server, map, member.instant() - FileClock.WRITING_DELAY_SECONDS);
  }
}
