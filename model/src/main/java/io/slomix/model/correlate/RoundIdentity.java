package io.slomix.model.correlate;

import io.slomix.model.clock.FileClock;
import io.slomix.model.evidence.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;

/** Names a physical round as a function of its evidence (R1). */
public final class RoundIdentity {

  private static final int HEX_DIGITS = 16;

  private RoundIdentity() {}

  /** The key of a round with a stats file: 16 hex digits. */
  public static String ofStats(String server, String map, String stem) {
    return fingerprint(server, map, "stats:" + stem);
  }

  /**
   * The other names of a round: the {@code end:} key of every member's end estimate, and the {@code
   * stats:} key of every member that is not canonical; sorted.
   */
  static List<String> aliases(String server, StatsMember canonical, List<StatsMember> others) {
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
    return fingerprint(server, map, "end:" + (member.instant() - FileClock.WRITING_DELAY_SECONDS));
  }

  private static String fingerprint(String server, String map, String what) {
    byte[] text = (server + "|" + map + "|" + what).getBytes(StandardCharsets.UTF_8);
    return Sha256.hex(text).substring(0, HEX_DIGITS);
  }
}
