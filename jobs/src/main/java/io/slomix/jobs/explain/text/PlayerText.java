package io.slomix.jobs.explain.text;

import io.slomix.jobs.explain.Explanation.OfPlayer;
import io.slomix.jobs.explain.lineage.Evidence;
import io.slomix.jobs.explain.lineage.FieldLineage;
import io.slomix.jobs.explain.lineage.FieldLineage.Kind;
import io.slomix.jobs.explain.lineage.FieldLineage.Reading;
import io.slomix.jobs.explain.lineage.FieldLineage.Term;
import io.slomix.jobs.text.Printable;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.differential.PlayerOutcome;
import io.slomix.model.stats.PlayerLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes how the counters of a player were read, and all values. */
final class PlayerText {

  private static final String ROW = "  %-27s %9s %9s %9s%s";

  private PlayerText() {}

  static List<String> lines(OfPlayer player, StoredRound stored) {
    List<String> lines = new ArrayList<>();
    lines.add(RoundHeading.of(player.player()));
    lines.add("in " + RoundHeading.of(player.round(), player.zone()));
    lines.add("");
    verdict(lines, player.round().facts(), player.player().outcome());
    lines.add("");
    lines.add(ROW.formatted("", "this file", "round 1", "value", ""));
    for (FieldLineage lineage : player.lineages()) {
      if (lineage.kind() != Kind.WORD) {
        lines.add(row(lineage, player.player().outcome().key(), stored));
      }
    }
    lines.add("");
    lines.add(
        "Values of round 1 in brackets are not subtracted; ask for a column to see its rule.");
    return lines;
  }

  private static void verdict(List<String> lines, RoundFacts facts, PlayerOutcome outcome) {
    lines.add("  class     " + outcome.playerClass());
    String label = "  evidence  ";
    for (String finding : Evidence.findings(outcome)) {
      lines.add(label + Printable.of(finding));
      label = " ".repeat(label.length());
    }
    lines.add("  so        " + consequence(outcome));
    lines.add("  file      " + place(facts.file().name().file(), outcome.line()));
    if (outcome.before() != null) {
      lines.add("  round 1   " + place(facts.round1().name().file(), outcome.before()));
    }
    if (outcome.partial()) {
      lines.add(
          "  partial   what the player did earlier in this round is in no file, or the player came late");
    }
  }

  private static String consequence(PlayerOutcome outcome) {
    return switch (outcome.playerClass().reading()) {
      case DIFFERENCE -> "what counts over the map is reduced by round 1";
      case AS_IN_FILE ->
          outcome.playerClass().isReset()
              ? "nothing is subtracted: the player's counters do not contain round 1"
              : "the values stand as in the file: there is no round 1 of the player to subtract";
      case UNKNOWN -> "what counts over the map is unknown: round 1 is missing";
      case NONE -> "no row is stored";
    };
  }

  private static String place(String file, PlayerLine line) {
    return "%s line %d, rounds %d".formatted(Printable.of(file), line.lineNumber(), line.rounds());
  }

  private static String row(FieldLineage lineage, String key, StoredRound stored) {
    boolean sum = lineage.kind() == Kind.SUM && !lineage.terms().isEmpty();
    String verdict = stored.verdict(key, lineage.column(), lineage.value());
    boolean agreed = verdict.equals(StoredRound.AGREED);
    return ROW.formatted(
            lineage.column(),
            sum ? own(lineage) : "",
            sum ? earlier(lineage) : "",
            StoredRound.shown(lineage.value()),
            agreed ? "" : "  " + verdict)
        .stripTrailing();
  }

  private static String own(FieldLineage lineage) {
    return sum(lineage.terms().stream().map(Term::own));
  }

  private static String earlier(FieldLineage lineage) {
    List<Term> terms = lineage.terms().stream().filter(term -> term.earlier() != null).toList();
    if (terms.isEmpty()) {
      return "";
    }
    String sum = sum(terms.stream().map(Term::earlier));
    return terms.get(0).subtracted() ? sum : "(" + sum + ")";
  }

  private static String sum(Stream<Reading> readings) {
    return readings
        .map(reading -> new BigDecimal(reading.value()))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .toPlainString();
  }
}
