package io.slomix.jobs.explain.text;

import io.slomix.jobs.explain.Explanation.OfRefusal;
import io.slomix.jobs.text.Printable;
import io.slomix.model.correlate.evidence.EvidenceState;
import java.util.ArrayList;
import java.util.List;

/** Writes why a file is not used (R20, R21). */
final class RefusalText {

  private static final String INDENT = "  ";

  private RefusalText() {}

  static List<String> lines(OfRefusal refusal) {
    EvidenceState state = refusal.state();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s, server %s: nothing of this file is used."
            .formatted(Printable.of(state.name()), refusal.server()));
    lines.add(INDENT + "status   " + state.status() + ", " + state.bucket());
    lines.add(INDENT + "reason   " + state.reason() + ": " + state.reason().sentence());
    lines.add(INDENT + "where    " + where(state));
    lines.add(INDENT + "found    " + Printable.of(state.detail()));
    lines.add(INDENT + "content  " + RoundText.content(state));
    if (refusal.excerpt() != null) {
      lines.add("");
      lines.add(INDENT + refusal.excerpt().text());
      lines.add(INDENT + " ".repeat(refusal.excerpt().markerColumn()) + "^");
    }
    lines.add("");
    lines.add(
        "The bytes are kept: 'slomix redrive --reason %s' reads them again."
            .formatted(state.reason()));
    return lines;
  }

  private static String where(EvidenceState state) {
    if (state.line() == null || state.line() == 0) {
      return "the file as a whole";
    }
    return state.column() == null || state.column() == 0
        ? "line " + state.line()
        : "line %d, byte %d".formatted(state.line(), state.column());
  }
}
