package io.slomix.jobs.cli.terminal;

import io.slomix.jobs.run.redrive.Redriven;
import io.slomix.jobs.text.Printable;
import io.slomix.model.evidence.Reason;
import java.util.Collection;
import java.util.stream.Collectors;

/** Tells people what a redrive was about. Pure. */
public final class RedriveText {

  private RedriveText() {}

  /** There was nothing to read again. */
  public static String nothing(Collection<Reason> reasons) {
    return reasons.isEmpty()
        ? "Nothing to redrive: nothing is quarantined."
        : "Nothing to redrive: no file is quarantined for %s.".formatted(named(reasons));
  }

  /** What it came to. */
  static String line(Redriven redriven) {
    return "Read the archive of %s again, for %s of the quarantine%s: %d settled, %d still there."
        .formatted(
            redriven.servers().stream().map(Printable::of).collect(Collectors.joining(", ")),
            redriven.entries() == 1 ? "1 entry" : redriven.entries() + " entries",
            redriven.reasons().isEmpty() ? "" : " (" + named(redriven.reasons()) + ")",
            redriven.entries() - redriven.left(),
            redriven.left());
  }

  private static String named(Collection<Reason> reasons) {
    return reasons.stream().sorted().map(Enum::name).collect(Collectors.joining(" or "));
  }
}
