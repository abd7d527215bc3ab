package io.slomix.jobs.explain.text;

import io.slomix.jobs.explain.Explanation;
import io.slomix.jobs.explain.Explanation.OfField;
import io.slomix.jobs.explain.Explanation.OfPlayer;
import io.slomix.jobs.explain.Explanation.OfRefusal;
import io.slomix.jobs.explain.Explanation.OfRound;
import java.util.List;

/** Writes an explanation for people. Pure: equal explanations, equal text. */
public final class ExplanationText {

  private ExplanationText() {}

  /**
   * The explanation as lines.
   *
   * @param stored what the database holds, to be held against it
   */
  public static List<String> lines(Explanation explanation, StoredRound stored) {
    if (explanation instanceof OfRound round) {
      return new RoundText(round, stored).lines();
    } else if (explanation instanceof OfPlayer player) {
      return PlayerText.lines(player, stored);
    } else if (explanation instanceof OfField field) {
      return FieldText.lines(field, stored);
    } else {
      return RefusalText.lines((OfRefusal) explanation);
    }
  }
}
