package io.slomix.sources.sample.truth;

import io.slomix.sources.sample.counters.Tally;
import io.slomix.sources.sample.evening.MatchStory;
import io.slomix.sources.sample.match.Ending;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * A round that was played on a sample server.
 *
 * @param matchOrdinal 0, 1, 2... by server; both rounds of a match share it
 * @param number the real number of the round, 1 or 2
 * @param label the number in the name and header of its file: wrong if the round was aborted
 * @param end of the play; the stamp of a file is 3 s later unless the round was aborted
 * @param durationMs play time
 * @param limitSeconds time limit as in the header
 * @param nextLimitSeconds f8 of the header
 * @param winner 1 Axis, 2 Allies, 0 if the round was aborted
 * @param file empty if it is lost
 * @param players everybody in the file, in its order
 */
public record SampleRound(
    String server,
    long matchOrdinal,
    MatchStory story,
    String map,
    int number,
    int label,
    Instant start,
    Instant end,
    long durationMs,
    long limitSeconds,
    long nextLimitSeconds,
    int defender,
    int winner,
    Ending ending,
    ExpectedStatus status,
    Optional<SampleFile> file,
    List<PlayerTruth> players) {

  /** Copies the players. */
  public SampleRound {
    players = List.copyOf(players);
  }

  /** Kills less deaths of this round as far as they are recorded. */
  public long residualKills() {
    return sum(player -> player.recorded().kills() - player.recorded().deaths());
  }

  /** Damage given less received as far as it is recorded. */
  public long residualDamage() {
    return difference(Tally.DAMAGE_GIVEN, Tally.DAMAGE_RECEIVED);
  }

  /** Team damage given less received as far as it is recorded. */
  public long residualTeamDamage() {
    return difference(Tally.TEAM_DAMAGE_GIVEN, Tally.TEAM_DAMAGE_RECEIVED);
  }

  /** Revives given less received as far as they are recorded; layouts below 38 hide the first. */
  public long residualRevives() {
    return difference(Tally.REVIVES_GIVEN, Tally.TIMES_REVIVED);
  }

  /** Whether the conservation laws hold in what is recorded; false where data was lost. */
  public boolean balanced() {
    return residualKills() == 0
        && residualDamage() == 0
        && residualTeamDamage() == 0
        && residualRevives() == 0;
  }

  /** Which round this is; the numbers would fill pages. */
  @Override
  public String toString() {
    return server + " " + start + " " + map + " round " + number + " of " + story;
  }

  private long difference(Tally plus, Tally minus) {
    return sum(player -> player.recorded().get(plus) - player.recorded().get(minus));
  }

  private long sum(ToLongFunction<PlayerTruth> value) {
    return players.stream().mapToLong(value).sum();
  }
}
