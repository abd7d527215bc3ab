package io.slomix.model.endstats;

import io.slomix.model.evidence.Reason;
import java.util.List;

/**
 * Awards and duels of one round: all parts together, labels repaired (consumers 2.2 to 2.5, R22).
 *
 * @param files the parts that the report is made of, in name order
 * @param superseded parts that say nothing of their own
 * @param awards in file order
 * @param versus in file order
 * @param remarks {@link Reason#DUPLICATE_SLOT} where an award was dropped, {@link
 *     Reason#RELABELLED} where one was renamed
 */
public record EndstatsReport(
    List<String> files,
    List<String> superseded,
    List<Award> awards,
    List<Versus> versus,
    List<Reason> remarks) {

  /** Takes copies of the lists. */
  public EndstatsReport {
    files = List.copyOf(files);
    superseded = List.copyOf(superseded);
    awards = List.copyOf(awards);
    versus = List.copyOf(versus);
    remarks = List.copyOf(remarks);
  }
}
