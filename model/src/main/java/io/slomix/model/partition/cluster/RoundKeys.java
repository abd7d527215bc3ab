package io.slomix.model.partition.cluster;

import io.slomix.model.evidence.Sha256;
import io.slomix.model.partition.end.EndSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The names of a round (R1): its fingerprint, and what it was called while less was known. Both are
 * functions of its evidence alone; 16 lower-case hex digits each.
 *
 * @param fingerprint over {@code stats:<canonical stem>}, without a stats file over {@code end:<E>}
 * @param aliases the {@code end:} key of every member's end estimate and the {@code stats:} key of
 *     every stem that is not canonical, sorted, without the fingerprint itself
 */
public record RoundKeys(String fingerprint, List<String> aliases) {

  private static final int HEX_DIGITS = 16;

  /** Takes a copy of the list. */
  public RoundKeys {
    aliases = List.copyOf(aliases);
  }

  /** The names of a round. */
  public static RoundKeys of(Cluster cluster) {
    String fingerprint =
        cluster
            .canonical(EndSource.STATS)
            .map(stats -> digest(cluster.server(), cluster.map(), stats.record().sourceKey()))
            .orElseGet(() -> ofEnd(cluster.server(), cluster.map(), cluster.end()));
    TreeSet<String> aliases = new TreeSet<>();
    for (Member member : cluster.members()) {
      aliases.add(ofEnd(cluster.server(), cluster.map(), member.end()));
      if (member.record().source() == EndSource.STATS) {
        aliases.add(digest(cluster.server(), cluster.map(), member.record().sourceKey()));
      }
    }
    aliases.remove(fingerprint);
    return new RoundKeys(fingerprint, List.copyOf(aliases));
  }

  /** The key of a round with a stats file. */
  public static String ofStats(String server, String map, String stem) {
    return digest(server, map, "stats:" + stem);
  }

  /** The key of a round without one, by its end in epoch seconds. */
  public static String ofEnd(String server, String map, long end) {
    return digest(server, map, "end:" + end);
  }

  private static String digest(String server, String map, String what) {
    String text = server + "|" + map.toLowerCase(Locale.ROOT) + "|" + what;
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, HEX_DIGITS);
  }
}
