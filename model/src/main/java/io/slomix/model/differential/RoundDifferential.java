package io.slomix.model.differential;

import io.slomix.model.match.ChainEvidence;
import io.slomix.model.match.file.RoundFile;
import io.slomix.model.stats.PlayerLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of every player of one round, and what the conservation laws say of them (stats-file
 * 5).
 *
 * @param players stored players in the order of their keys; absent ones are left out
 * @param residuals of the values that are checked; before a flip in {@link #before}
 * @param before residuals before a single player was flipped, equal to {@code residuals} otherwise
 * @param balanced whether every law holds; null for an aborted round
 * @param flipped key of the player that was flipped to balance the round, or null
 * @param cumulative whether round 2 contained round 1; true on every other round
 */
public record RoundDifferential(
    List<PlayerOutcome> players,
    Residuals residuals,
    Residuals before,
    Boolean balanced,
    String flipped,
    boolean cumulative) {

  /** Takes a copy of the list. */
  public RoundDifferential {
    players = List.copyOf(players);
  }

  /** A round 1: values as in the file. */
  public static RoundDifferential ofFirst(RoundFile file) {
    Residuals residuals = residualsOfFile(file);
    return plain(asInFile(file, PlayerClass.R1, "round 1"), residuals, residuals.balanced());
  }

  /** A round 2 without its round 1: only the per-round fields are known. */
  public static RoundDifferential ofUnpaired(RoundFile file) {
    Residuals residuals = residualsOfFile(file);
    return plain(
        perRoundOnly(file, PlayerClass.UNPAIRED, "no round 1"), residuals, residuals.balanced());
  }

  /** An aborted round: diagnostic values. */
  public static RoundDifferential ofAborted(RoundFile file, int realNumber) {
    List<PlayerOutcome> players =
        realNumber == 1
            ? asInFile(file, PlayerClass.ABORTED, "aborted round 1")
            : perRoundOnly(file, PlayerClass.ABORTED, "aborted round 2");
    return plain(players, residualsOfFile(file), null);
  }

  /** A paired round 2: reconnect-safe differences, balanced by at most one flip. */
  public static RoundDifferential ofSecond(RoundFile r1, RoundFile r2, ChainEvidence chain) {
    SecondRound round = SecondRound.of(r1, r2, chain);
    List<PlayerOutcome> players = new ArrayList<>();
    PlayerClassifier.classify(round)
        .forEach(
            (key, found) ->
                players.add(outcome(round, key, found.playerClass(), found.evidence())));
    boolean cumulative =
        chain.countersContinue()
            && players.stream().noneMatch(p -> p.playerClass() == PlayerClass.RESET_FILE);
    Residuals before = residualsOf(players);
    Optional<PlayerOutcome> flip =
        cumulative && !before.balanced() ? BalanceFlip.find(round, players) : Optional.empty();
    flip.ifPresent(f -> players.replaceAll(p -> p.key().equals(f.key()) ? f : p));
    players.removeIf(p -> p.playerClass() == PlayerClass.ABSENT);
    Residuals after = residualsOf(players);
    return new RoundDifferential(
        players,
        after,
        before,
        after.balanced(),
        flip.map(PlayerOutcome::key).orElse(null),
        cumulative);
  }

  /** One player of a round 2 read as the given class says. */
  static PlayerOutcome outcome(
      SecondRound round, String key, PlayerClass playerClass, String evidence) {
    PlayerLine r2 = round.r2().players().get(key);
    PlayerLine r1 = round.before().get(key);
    RoundCounters counters =
        playerClass.reading() == PlayerClass.Reading.DIFFERENCE || playerClass == PlayerClass.ABSENT
            ? RoundCounters.difference(r1, r2)
            : RoundCounters.asInFile(r2);
    boolean partial = PlayerClassifier.partial(round, playerClass, r2);
    return new PlayerOutcome(key, r2, r1, playerClass, evidence, partial, counters);
  }

  static Residuals residualsOf(List<PlayerOutcome> players) {
    return Residuals.of(
        players.stream()
            .filter(p -> p.playerClass() != PlayerClass.ABSENT)
            .map(PlayerOutcome::counters)
            .toList());
  }

  private static RoundDifferential plain(
      List<PlayerOutcome> players, Residuals residuals, Boolean balanced) {
    return new RoundDifferential(players, residuals, residuals, balanced, null, true);
  }

  private static Residuals residualsOfFile(RoundFile file) {
    return Residuals.of(file.players().values().stream().map(RoundCounters::asInFile).toList());
  }

  private static List<PlayerOutcome> asInFile(
      RoundFile file, PlayerClass playerClass, String evidence) {
    List<PlayerOutcome> players = new ArrayList<>();
    for (Map.Entry<String, PlayerLine> p : file.players().entrySet()) {
      RoundCounters counters = RoundCounters.asInFile(p.getValue());
      players.add(
          new PlayerOutcome(
              p.getKey(), p.getValue(), null, playerClass, evidence, false, counters));
    }
    return players;
  }

  private static List<PlayerOutcome> perRoundOnly(
      RoundFile file, PlayerClass playerClass, String evidence) {
    List<PlayerOutcome> players = new ArrayList<>();
    for (Map.Entry<String, PlayerLine> p : file.players().entrySet()) {
      RoundCounters counters = RoundCounters.perRoundOnly(p.getValue());
      players.add(
          new PlayerOutcome(
              p.getKey(), p.getValue(), null, playerClass, evidence, false, counters));
    }
    return players;
  }
}
