package io.slomix.jobs.explain.text;

import io.slomix.jobs.explain.Explanation.OfField;
import io.slomix.jobs.explain.lineage.FieldLineage;
import io.slomix.jobs.explain.lineage.FieldLineage.Input;
import io.slomix.jobs.explain.lineage.FieldLineage.Kind;
import io.slomix.jobs.explain.lineage.FieldLineage.Reading;
import io.slomix.jobs.explain.lineage.FieldLineage.Term;
import io.slomix.jobs.text.Printable;
import java.util.ArrayList;
import java.util.List;

/** Writes where one value comes from: the numbers of the files, and the rule. */
final class FieldText {

  private FieldText() {}

  static List<String> lines(OfField field, StoredRound stored) {
    FieldLineage lineage = field.lineage();
    List<String> lines = new ArrayList<>();
    lines.add("%s of %s".formatted(lineage.column(), RoundHeading.of(field.player())));
    lines.add("in " + RoundHeading.of(field.round(), field.zone()));
    lines.add("");
    lineage.terms().forEach(term -> add(lines, term, lineage.kind()));
    for (Input input : lineage.inputs()) {
      lines.add("  %9s  %s".formatted(StoredRound.shown(input.value()), input.column()));
    }
    lines.add(
        "= %9s  %s"
            .formatted(
                Printable.of(StoredRound.shown(lineage.value())),
                stored.verdict(field.player().outcome().key(), lineage.column(), lineage.value())));
    lines.add("");
    lines.add("Rule: " + Printable.of(lineage.rule()) + ".");
    return lines;
  }

  private static void add(List<String> lines, Term term, Kind kind) {
    lines.add("  " + reading(term.own()));
    if (term.earlier() != null && term.subtracted()) {
      lines.add((kind == Kind.SUM ? "- " : "  ") + reading(term.earlier()));
    } else if (term.earlier() != null) {
      lines.add("    not subtracted: " + reading(term.earlier()).strip());
    }
    if (!term.remark().isEmpty()) {
      lines.add("    " + term.remark());
    }
  }

  private static String reading(Reading reading) {
    return "%9s  %s line %d, %s"
        .formatted(
            Printable.of(reading.value()),
            Printable.of(reading.file()),
            reading.line(),
            reading.place());
  }
}
