package io.slomix.model.result;

import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.differential.RoundDifferential;
import java.util.List;

/**
 * A round as it is stored: written whole or not at all.
 *
 * @param facts what decided it
 * @param file its canonical stats file
 * @param duplicates second dumps of it
 * @param players stored rows in the order of their keys
 * @param differential how the values were obtained; null for an empty round
 */
public record RoundResult(
    RoundFacts facts,
    StatsFileFacts file,
    List<StatsFileFacts> duplicates,
    List<PlayerResult> players,
    RoundDifferential differential) {

  /** Takes copies of the lists. */
  public RoundResult {
    duplicates = List.copyOf(duplicates);
    players = List.copyOf(players);
  }

  /** How many of the players are bots. */
  public int bots() {
    return (int) players.stream().filter(PlayerResult::bot).count();
  }

  /** How many of the players are people. */
  public int humans() {
    return players.size() - bots();
  }

  /** More bots than people, or nobody else (stats-file 6.5). */
  public boolean botRound() {
    return bots() > 0 && bots() > humans();
  }
}
