package io.slomix.model.match.file;

import io.slomix.model.player.BotRule;
import io.slomix.model.player.PlayerKeys;
import io.slomix.model.round.HeaderFacts;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.StatsContent.Report;
import io.slomix.model.stats.StatsFileName;
import io.slomix.model.stats.TabField;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A readable stats file with everything that the rules ask of it more than once.
 *
 * @param name its accepted name
 * @param report its content
 * @param header the header's numbers
 * @param players its lines by player key
 * @param maxRounds the largest {@code rounds} of its lines; 0 without lines
 */
public record RoundFile(
    StatsFileName name,
    Report report,
    HeaderFacts header,
    SortedMap<String, PlayerLine> players,
    int maxRounds) {

  private static final long MILLIS_PER_TENTH_MINUTE = 6_000;

  /** Prepares a report that stands alone. */
  public static RoundFile of(StatsFileName name, Report report, BotRule bots) {
    return of(name, report, bots, List.of());
  }

  /**
   * Prepares a report of a match.
   *
   * @param sharedGuids guids that several players share in the other file of the match: one player
   *     has one key in both
   */
  public static RoundFile of(
      StatsFileName name, Report report, BotRule bots, Collection<String> sharedGuids) {
    Set<String> shared = new TreeSet<>(sharedGuids);
    shared.addAll(PlayerKeys.sharedGuids(report.players()));
    return new RoundFile(
        name,
        report,
        HeaderFacts.of(report.header()),
        PlayerKeys.byKey(report.players(), shared, bots),
        report.players().stream().mapToInt(PlayerLine::rounds).max().orElse(0));
  }

  /** Guids that several of the players share. */
  public SortedSet<String> sharedGuids() {
    return PlayerKeys.sharedGuids(report.players());
  }

  /** Whether the file holds no player. */
  public boolean isEmpty() {
    return players.isEmpty();
  }

  /** f9 in milliseconds when it is positive (stats-file 1.4). */
  public OptionalLong playTimeMillis() {
    if (header.playTime().isEmpty()) {
      return OptionalLong.empty();
    }
    OptionalLong longest =
        players.values().stream()
            .flatMapToInt(p -> p.field(TabField.TIME_PLAYED_MINUTES).stream())
            .mapToLong(tenths -> tenths * MILLIS_PER_TENTH_MINUTE)
            .max();
    return header.playTime().get().millis(longest);
  }

  /** Whether both files are of one map; upper and lower case are the same. */
  public boolean sameMap(RoundFile other) {
    return name.map().equalsIgnoreCase(other.name.map());
  }
}
