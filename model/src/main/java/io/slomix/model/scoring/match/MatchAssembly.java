package io.slomix.model.scoring.match;

import io.slomix.model.match.file.FileStatus;
import io.slomix.model.scoring.round.ScoredRound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts the rounds of an evening together to matches (R9, R18, lua-round-event 17.8).
 *
 * <p>The pairs of the stats leg stand. A Lua-only round may fill the empty slot of a round that is
 * its neighbour, or two Lua-only neighbours make a match; aborted, empty and duplicate rounds, and
 * those without a stats file or a Lua event, take no part.
 */
public final class MatchAssembly {

  private MatchAssembly() {}

  /** The matches in order of their first ends; every one has an identity of its own. */
  public static List<MatchSlots> of(Collection<ScoredRound> evening) {
    List<MatchSlots> matches = new ArrayList<>(pairs(evening));
    List<ScoredRound> walk =
        evening.stream().filter(MatchAssembly::takesPart).sorted(ScoredRound.BY_END).toList();
    for (int i = 0; i < walk.size(); i++) {
      ScoredRound round = walk.get(i);
      ScoredRound next = i + 1 < walk.size() ? walk.get(i + 1) : null;
      if (round.status() == FileStatus.PAIRED) {
        continue;
      }
      if (next != null && RoundChain.joins(round, next)) {
        matches.add(MatchSlots.of(round, next));
        i++;
      } else {
        matches.add(alone(round));
      }
    }
    matches.sort(Comparator.comparing(MatchSlots::first, ScoredRound.BY_END));
    return uniquelyNamed(matches);
  }

  private static Collection<MatchSlots> pairs(Collection<ScoredRound> evening) {
    Map<String, List<ScoredRound>> byMatch = new TreeMap<>();
    evening.stream()
        .filter(r -> r.status() == FileStatus.PAIRED && takesPart(r))
        .sorted(ScoredRound.BY_END)
        .forEach(
            r ->
                byMatch
                    .computeIfAbsent(
                        r.matchId() + '|' + r.map().toLowerCase(Locale.ROOT),
                        key -> new ArrayList<>())
                    .add(r));
    return byMatch.values().stream()
        .map(rounds -> MatchSlots.of(half(rounds, 1), half(rounds, 2)))
        .toList();
  }

  private static ScoredRound half(List<ScoredRound> rounds, int number) {
    return rounds.stream().filter(r -> r.number() == number).findFirst().orElse(null);
  }

  private static MatchSlots alone(ScoredRound round) {
    return round.number() == 1 ? MatchSlots.of(round, null) : MatchSlots.of(null, round);
  }

  private static boolean takesPart(ScoredRound round) {
    if (round.number() == null || (round.number() != 1 && round.number() != 2)) {
      return false;
    }
    if (!round.hasStats()) {
      return round.legs().hasLua() && !round.brokenOff();
    }
    return switch (round.status()) {
      case PAIRED, UNPAIRED, ABANDONED, SUPERSEDED -> true;
      case ABORTED, DUPLICATE, EMPTY, INVALID, CORRUPT, REFUSED -> false;
    };
  }

  /** Two maps may end in one second: the later match then carries its first round's key. */
  private static List<MatchSlots> uniquelyNamed(List<MatchSlots> matches) {
    Set<String> taken = new HashSet<>();
    List<MatchSlots> named = new ArrayList<>();
    for (MatchSlots match : matches) {
      named.add(
          taken.add(match.id())
              ? match
              : match.named(match.id() + ':' + match.first().fingerprint()));
    }
    return named;
  }
}
