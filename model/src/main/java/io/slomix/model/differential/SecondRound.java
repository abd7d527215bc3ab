package io.slomix.model.differential;

import io.slomix.model.match.ChainEvidence;
import io.slomix.model.match.file.RoundFile;
import io.slomix.model.player.PlayerKeys;
import io.slomix.model.round.Sides;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.TabField;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What the rules for a paired round 2 read: both files and the true length of round 2.
 *
 * @param r1 file of round 1
 * @param r2 file of round 2, cumulative
 * @param before the line of round 1 of every player of round 2 who has one, by player key of round
 *     2
 * @param chain how the two are connected
 * @param headerLengthMillis length of round 2 by its header: f9, or f8 when the attackers won
 * @param lengthMillis D2: the header's f9, or the most frequent growth of the time on a team
 */
record SecondRound(
    RoundFile r1,
    RoundFile r2,
    Map<String, PlayerLine> before,
    ChainEvidence chain,
    OptionalLong headerLengthMillis,
    OptionalLong lengthMillis) {

  /** One decimal of a minute. */
  static final long TENTH_MINUTE_MILLIS = 6_000;

  static SecondRound of(RoundFile r1, RoundFile r2, ChainEvidence chain) {
    Map<String, PlayerLine> before = before(r1, r2);
    OptionalLong f9 = r2.playTimeMillis();
    return new SecondRound(
        r1,
        r2,
        before,
        chain,
        headerLength(r1, r2, f9),
        f9.isPresent() ? f9 : mostFrequentGrowth(before, r2));
  }

  private static Map<String, PlayerLine> before(RoundFile r1, RoundFile r2) {
    Map<String, PlayerLine> before = new TreeMap<>();
    r2.players()
        .forEach(
            (key, line) -> lineOfRound1(r1, key, line).ifPresent(found -> before.put(key, found)));
    return before;
  }

  /** A guid that repeats in one of the files only is keyed by name there, and not in the other. */
  private static Optional<PlayerLine> lineOfRound1(RoundFile r1, String key, PlayerLine line) {
    PlayerLine sameKey = r1.players().get(key);
    if (sameKey != null) {
      return Optional.of(sameKey);
    }
    String guidOnly = PlayerKeys.withoutName(line);
    String otherKey = key.equals(guidOnly) ? PlayerKeys.withName(line) : guidOnly;
    return Optional.ofNullable(r1.players().get(otherKey))
        .filter(found -> found.nameClean().equals(line.nameClean()));
  }

  /** Time on a team, or empty where the layout has none. */
  static OptionalLong playedMillis(PlayerLine line) {
    OptionalInt tenths = line.field(TabField.TIME_PLAYED_MINUTES);
    return tenths.isPresent()
        ? OptionalLong.of(tenths.getAsInt() * TENTH_MINUTE_MILLIS)
        : OptionalLong.empty();
  }

  /** Whether the counters contain no more time than round 2 had. */
  boolean fitsIntoRound2(PlayerLine line, OptionalLong length) {
    OptionalLong played = playedMillis(line);
    return length.isPresent()
        && played.isPresent()
        && played.getAsLong() <= length.getAsLong() + TENTH_MINUTE_MILLIS;
  }

  private static OptionalLong headerLength(RoundFile r1, RoundFile r2, OptionalLong f9) {
    if (f9.isPresent()) {
      return f9;
    }
    Sides sides = r2.header().sides().inheritingDefender(r1.header().sides());
    OptionalInt f8 = r2.header().usableNextLimitSeconds();
    return sides.trusted() && sides.attackersWon() && f8.isPresent()
        ? OptionalLong.of(f8.getAsInt() * 1000L)
        : OptionalLong.empty();
  }

  private static OptionalLong mostFrequentGrowth(
      Map<String, PlayerLine> linesBefore, RoundFile r2) {
    Map<Long, Integer> frequency = new TreeMap<>();
    r2.players()
        .forEach(
            (key, line) -> {
              PlayerLine before = linesBefore.get(key);
              if (before != null && line.rounds() == r2.maxRounds()) {
                OptionalLong was = playedMillis(before);
                OptionalLong is = playedMillis(line);
                if (was.isPresent() && is.isPresent()) {
                  frequency.merge(is.getAsLong() - was.getAsLong(), 1, Integer::sum);
                }
              }
            });
    return MostFrequent.of(frequency);
  }
}
