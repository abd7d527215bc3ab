package io.slomix.jobs.cli.terminal;

import io.slomix.jobs.dryrun.DryRunReport;
import io.slomix.jobs.dryrun.DryRunReport.Example;
import io.slomix.jobs.text.Printable;
import io.slomix.model.evidence.ArtifactKind;
import java.util.ArrayList;
import java.util.List;

/** Tells people what a run would do. Pure: equal reports, equal text. */
public final class DryRunText {

  private DryRunText() {}

  /** The report as lines. */
  public static List<String> lines(DryRunReport report) {
    List<String> lines = new ArrayList<>();
    long quarantined = report.quarantined().values().stream().mapToLong(Long::longValue).sum();
    lines.add("Dry run: nothing was written. A real run would");
    lines.add(
        "take in %s (%d not in the archive yet): %d accepted, %d quarantined, %d waiting;"
            .formatted(
                SummaryText.counted(report.received(), "file"),
                report.unknown(),
                report.accepted(),
                quarantined,
                report.waiting()));
    report
        .quarantined()
        .forEach((reason, files) -> lines.add(SummaryText.quarantine(reason.name(), files)));
    report.links().forEach((reason, files) -> lines.add("  %-30s %5d".formatted(reason, files)));
    lines.add(
        "leave %s: %d new, %d changed, %d as they are."
            .formatted(
                SummaryText.counted(
                    report.roundsNew() + report.roundsChanged() + report.roundsUnchanged(),
                    "round"),
                report.roundsNew(),
                report.roundsChanged(),
                report.roundsUnchanged()));
    if (report.roundsRejected() > 0) {
      lines.add(
          "The database would REFUSE %s."
              .formatted(SummaryText.counted(report.roundsRejected(), "document")));
    }
    if (report.damaged() > 0) {
      lines.add(SummaryText.damaged(report.damaged()));
    }
    others(lines, report);
    examples(lines, report.examples());
    return lines;
  }

  private static void others(List<String> lines, DryRunReport report) {
    report
        .otherKinds()
        .forEach(
            (kind, files) ->
                lines.add(
                    kind == ArtifactKind.IGNORED
                        ? "Ignored: %s.".formatted(SummaryText.counted(files, "file"))
                        : "Not read by this version: %d %s."
                            .formatted(files, SummaryText.word(kind.name()))));
  }

  private static void examples(List<String> lines, List<Example> examples) {
    if (examples.isEmpty()) {
      return;
    }
    lines.add("");
    for (Example example : examples) {
      lines.add(
          "  %s  %s: %s"
              .formatted(
                  example.server(), Printable.of(example.file()), Printable.of(example.fate())));
    }
  }
}
