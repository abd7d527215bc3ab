package io.slomix.model.correlate;

import io.slomix.model.correlate.member.RoundFacts;
import java.util.List;

/**
 * A decided evening, whole.
 *
 * @param rounds its rounds in the order of their ends
 * @param closed what closes it, to be emitted after them
 */
public record DecidedEvening(List<RoundFacts> rounds, EveningClosed closed) {

  /** Takes a copy of the list. */
  public DecidedEvening {
    rounds = List.copyOf(rounds);
  }
}
