package io.slomix.jobs.explain;

import io.slomix.jobs.explain.lineage.FieldLineage;
import io.slomix.jobs.explain.lineage.LineageFinder;
import io.slomix.jobs.explain.lineage.PlayerValues;
import io.slomix.model.correlate.evidence.EvidenceState;
import io.slomix.model.result.PlayerResult;
import io.slomix.model.result.RoundResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers questions about an evening that was decided again (P6, R27). Pure. */
public final class Explainer {

  private final EveningReplay replay;

  /** Answers about that evening. */
  public Explainer(EveningReplay replay) {
    this.replay = replay;
  }

  /**
   * Explains a round, or a player of it, or one value of such a row.
   *
   * @param file a file of the evening
   * @param player guid, key or part of a name; empty for the round
   * @param column a column of {@code players.csv}; empty for the player
   * @throws NothingToExplainException when there is no such player or column, in one sentence
   */
  public Explanation explain(String file, Optional<String> player, Optional<String> column)
      throws NothingToExplainException {
    Optional<RoundResult> round = replay.roundOf(file);
    if (round.isEmpty()) {
      return refusal(file);
    }
    if (player.isEmpty()) {
      return new Explanation.OfRound(
          file,
          round.get(),
          replay.zone(),
          replay.rules(),
          replay.statesOf(round.get().file().file()));
    }
    PlayerResult chosen = PlayerChoice.among(round.get().players(), player.get());
    PlayerValues values = PlayerValues.of(chosen);
    LineageFinder finder = new LineageFinder(round.get(), chosen, values);
    return column.isEmpty()
        ? new Explanation.OfPlayer(
            round.get(), replay.zone(), chosen, values, lineages(finder, values))
        : new Explanation.OfField(
            round.get(), replay.zone(), chosen, values, lineage(finder, values, column.get()));
  }

  private static List<FieldLineage> lineages(LineageFinder finder, PlayerValues values) {
    List<FieldLineage> lineages = new ArrayList<>();
    values.columns().forEach(column -> finder.of(column).ifPresent(lineages::add));
    return lineages;
  }

  private static FieldLineage lineage(LineageFinder finder, PlayerValues values, String asked)
      throws NothingToExplainException {
    String column = asked.strip().toLowerCase(Locale.ROOT);
    return finder
        .of(column)
        .orElseThrow(
            () ->
                new NothingToExplainException(
                    "There is no column '%s'; there are: %s."
                        .formatted(asked, String.join(", ", values.columns()))));
  }

  private Explanation refusal(String file) throws NothingToExplainException {
    List<EvidenceState> states = replay.statesOf(file);
    if (states.isEmpty()) {
      throw new NothingToExplainException("The archive has no file '%s'.".formatted(file));
    }
    EvidenceState state = states.get(0);
    boolean placed = state.line() != null && state.line() > 0;
    return new Explanation.OfRefusal(
        replay.server(),
        state,
        placed
            ? LineExcerpt.of(replay.bytes(state.sha256()), state.line(), state.column())
                .orElse(null)
            : null);
  }
}
