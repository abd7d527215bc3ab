package io.slomix.model.differential;

import io.slomix.model.player.MonotoneCounters;
import io.slomix.model.player.MonotoneCounters.Change;
import io.slomix.model.stats.PlayerLine;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds out for each player of a round 2 what his counters contain (stats-file 5.1, 5.4). */
final class PlayerClassifier {

  private static final long LEAST_STINT_MILLIS = 24_000;
  private static final long LEAST_CARRIED_MILLIS = 30_000;
  private static final long LATE_BY_MILLIS = 15_000;
  private static final int LEAST_RESETS = 3;
  private static final int LEAST_CARRIED_PLAYERS = 2;

  private PlayerClassifier() {}

  /**
   * A player's class and what proves it.
   *
   * @param playerClass how to read his counters
   * @param evidence what was seen, for people
   */
  record Classified(PlayerClass playerClass, String evidence) {}

  /** The class of every player of round 2, by player key. */
  static Map<String, Classified> classify(SecondRound round) {
    Map<String, Classified> classes = new TreeMap<>();
    round
        .r2()
        .players()
        .forEach((key, line) -> classes.put(key, classify(round, round.before().get(key), line)));
    String whole = wholeFile(round, classes);
    if (whole == null) {
      return classes;
    }
    classes.replaceAll(
        (key, was) ->
            was.playerClass() == PlayerClass.NEW
                ? was
                : new Classified(PlayerClass.RESET_FILE, whole));
    return classes;
  }

  /** Whether the player came late or lost what he did before a reconnect (stats-file 5.1). */
  static boolean partial(SecondRound round, PlayerClass playerClass, PlayerLine line) {
    boolean asInFile = playerClass.reading() == PlayerClass.Reading.AS_IN_FILE;
    OptionalLong played = SecondRound.playedMillis(line);
    return asInFile
        && round.lengthMillis().isPresent()
        && played.isPresent()
        && played.getAsLong() < round.lengthMillis().getAsLong() - LATE_BY_MILLIS;
  }

  private static Classified classify(SecondRound round, PlayerLine r1, PlayerLine r2) {
    if (r1 == null) {
      return new Classified(PlayerClass.NEW, "not in the file of round 1");
    }
    if (r2.rounds() <= r1.rounds()) {
      return new Classified(
          PlayerClass.RESET_ROUNDS, "rounds " + r1.rounds() + " -> " + r2.rounds());
    }
    List<Change> changes = MonotoneCounters.changes(r1, r2);
    if (changes.stream().anyMatch(Change::isDrop)) {
      return new Classified(
          PlayerClass.RESET_DROP,
          changes.stream()
              .filter(Change::isDrop)
              .map(Change::toString)
              .collect(Collectors.joining("; ")));
    }
    if (changes.isEmpty()) {
      return new Classified(PlayerClass.ABSENT, "no counter moved");
    }
    return shortStintThenWholeRound(round, r1, r2)
        ? new Classified(PlayerClass.RESET_TIME, "a short stint in round 1, the whole of round 2")
        : new Classified(PlayerClass.CONTINUOUS, "every counter grew or stood still");
  }

  private static boolean shortStintThenWholeRound(SecondRound round, PlayerLine r1, PlayerLine r2) {
    OptionalLong before = SecondRound.playedMillis(r1);
    OptionalLong after = SecondRound.playedMillis(r2);
    if (r1.rounds() != 0 || round.lengthMillis().isEmpty() || before.isEmpty() || after.isEmpty()) {
      return false;
    }
    long length = round.lengthMillis().getAsLong();
    return before.getAsLong() >= LEAST_STINT_MILLIS
        && 4 * before.getAsLong() <= 3 * length
        && Math.abs(after.getAsLong() - length) <= SecondRound.TENTH_MINUTE_MILLIS;
  }

  /** Why no counter of the file was carried over, or null when they were (stats-file 5.4). */
  private static String wholeFile(SecondRound round, Map<String, Classified> classes) {
    if (!round.chain().countersContinue()) {
      return "rounds of the file " + round.r1().maxRounds() + " -> " + round.r2().maxRounds();
    }
    long matched =
        classes.values().stream().filter(c -> c.playerClass() != PlayerClass.NEW).count();
    long resets = classes.values().stream().filter(c -> c.playerClass().isReset()).count();
    if (resets >= LEAST_RESETS && 2 * resets > matched) {
      return resets + " of " + matched + " players were reset";
    }
    return everybodyFitsIntoRound2(round) ? "nobody's time exceeds the length of round 2" : null;
  }

  private static boolean everybodyFitsIntoRound2(SecondRound round) {
    int carried = 0;
    for (Map.Entry<String, PlayerLine> player : round.r2().players().entrySet()) {
      PlayerLine r1 = round.before().get(player.getKey());
      if (r1 == null || player.getValue().rounds() != round.r2().maxRounds()) {
        continue;
      }
      OptionalLong before = SecondRound.playedMillis(r1);
      if (before.isEmpty() || before.getAsLong() < LEAST_CARRIED_MILLIS) {
        continue;
      }
      if (!round.fitsIntoRound2(player.getValue(), round.headerLengthMillis())) {
        return false;
      }
      carried++;
    }
    return carried >= LEAST_CARRIED_PLAYERS;
  }
}
