package io.slomix.model.partition.leg;

import io.slomix.model.partition.cluster.Cluster;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sources that a round has (lua-round-event 17.9).
 *
 * @param bits one bit for each {@link Leg}, the first is stats
 */
public record LegSet(int bits) {

  /** A round without any source. */
  public static final LegSet NONE = new LegSet(0);

  /** A round with everything. */
  public static final LegSet ALL = of(Leg.values());

  private static final int WHOLE_PERCENT = 100;

  /** A set of legs. */
  public static LegSet of(Leg... legs) {
    return new LegSet(Arrays.stream(legs).mapToInt(Leg::bit).reduce(0, (a, b) -> a | b));
  }

  /** The legs of a round: the sources of which it uses a record. */
  public static LegSet of(Cluster round) {
    return of(
        Arrays.stream(Leg.values())
            .filter(leg -> round.canonical(leg.source()).isPresent())
            .toArray(Leg[]::new));
  }

  /** Whether a leg is there. */
  public boolean has(Leg leg) {
    return (bits & leg.bit()) != 0;
  }

  /** Whether the Lua module told of the round: by message or by gametime file. */
  public boolean hasLua() {
    return has(Leg.LUA) || has(Leg.GAMETIME);
  }

  /** How complete a match of two rounds is, in percent. */
  public int completenessPercent(LegSet other) {
    return Math.min(WHOLE_PERCENT, percent() + other.percent());
  }

  private int percent() {
    return legs().mapToInt(Leg::percent).sum();
  }

  /** The legs by their words, comma-separated, stats first. */
  public String codes() {
    return legs().map(Leg::code).collect(Collectors.joining(","));
  }

  private Stream<Leg> legs() {
    return Arrays.stream(Leg.values()).filter(this::has);
  }
}
