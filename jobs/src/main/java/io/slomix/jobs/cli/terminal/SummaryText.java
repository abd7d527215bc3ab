package io.slomix.jobs.cli.terminal;

import io.slomix.jobs.run.RunSummary;
import io.slomix.model.evidence.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells people what a run did. Pure: equal summaries, equal text. */
public final class SummaryText {

  private static final double MILLIS = 1000;

  private SummaryText() {}

  /** The summary as lines. */
  public static List<String> lines(RunSummary run) {
    if (run.redriven().isPresent() && run.redriven().get().servers().isEmpty()) {
      return List.of(RedriveText.nothing(run.redriven().get().reasons()));
    }
    List<String> lines = new ArrayList<>();
    run.redriven().map(RedriveText::line).ifPresent(lines::add);
    long quarantined = sum(run.quarantinedByReason());
    lines.add(
        String.format(
            Locale.ROOT,
            "Received %s in %.1f s: %d accepted, %d quarantined, %d waiting.",
            counted(run.received(), "file"),
            run.took().toMillis() / MILLIS,
            run.accepted(),
            quarantined,
            run.waiting()));
    run.quarantinedByReason().forEach((reason, files) -> lines.add(quarantine(reason, files)));
    lines.add(rounds(run));
    if (run.roundsRejected() > 0) {
      lines.add(
          "The database REFUSED %s: see the table quarantine, origin SINK."
              .formatted(counted(run.roundsRejected(), "document")));
    }
    if (run.damaged() > 0) {
      lines.add(damaged(run.damaged()));
    }
    if (!run.notRead().isEmpty()) {
      lines.add("Not read by this version: " + kinds(run.notRead()) + ".");
    }
    if (run.ignored() > 0) {
      lines.add("Ignored %s that Slomix has no use for.".formatted(counted(run.ignored(), "file")));
    }
    return lines;
  }

  /** {@code 1 file}, {@code 2 files}. */
  static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** The name of an enum constant as a word. */
  static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT);
  }

  /** Files that are lost, because the archive does not give them back. */
  static String damaged(long files) {
    return "The archive holds %s that CANNOT BE READ BACK and that nothing is derived from: see the log."
        .formatted(counted(files, "damaged file"));
  }

  /** One reason with its sentence. */
  static String quarantine(String reason, long files) {
    String sentence =
        List.of(Reason.values()).stream()
            .filter(known -> known.name().equals(reason))
            .map(Reason::sentence)
            .findFirst()
            .orElse("");
    return "  %-14s %5d  %s".formatted(reason, files, sentence).stripTrailing();
  }

  private static String rounds(RunSummary run) {
    boolean nothingChanged =
        run.roundsNew() == 0 && run.roundsChanged() == 0 && run.roundsRejected() == 0;
    return "Rounds: %d new, %d changed, %d unchanged.%s"
        .formatted(
            run.roundsNew(),
            run.roundsChanged(),
            run.roundsUnchanged(),
            nothingChanged ? " Nothing changed: the database held all of this already." : "");
  }

  private static String kinds(Map<String, Long> files) {
    return files.entrySet().stream()
        .map(kind -> kind.getValue() + " " + word(kind.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
