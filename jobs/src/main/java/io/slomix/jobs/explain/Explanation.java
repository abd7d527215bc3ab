package io.slomix.jobs.explain;

import io.slomix.jobs.explain.lineage.FieldLineage;
import io.slomix.jobs.explain.lineage.PlayerValues;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.evidence.EvidenceState;
import io.slomix.model.result.PlayerResult;
import io.slomix.model.result.RoundResult;
import java.time.ZoneId;
import java.util.List;

/** What was found out about what somebody asked for. */
public sealed interface Explanation {

  /**
   * A round as a whole.
   *
   * @param asked the file that was asked for; another than the round's own for a second dump
   * @param round the round as the rules decide it
   * @param zone of the server's clock
   * @param rules the rules that decided
   * @param contents every content under the name of the round's file, the current one first
   */
  record OfRound(
      String asked, RoundResult round, ZoneId zone, StatsRules rules, List<EvidenceState> contents)
      implements Explanation {}

  /**
   * All values of a player of a round.
   *
   * @param lineages where each value comes from, in table order
   */
  record OfPlayer(
      RoundResult round,
      ZoneId zone,
      PlayerResult player,
      PlayerValues values,
      List<FieldLineage> lineages)
      implements Explanation {}

  /** One value of a player of a round. */
  record OfField(
      RoundResult round,
      ZoneId zone,
      PlayerResult player,
      PlayerValues values,
      FieldLineage lineage)
      implements Explanation {}

  /**
   * A file of which nothing is used.
   *
   * @param state why, and where
   * @param excerpt the line that it is about, null when it is about none
   */
  record OfRefusal(String server, EvidenceState state, LineExcerpt excerpt)
      implements Explanation {}
}
