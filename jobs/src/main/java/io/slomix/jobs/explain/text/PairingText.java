package io.slomix.jobs.explain.text;

import io.slomix.jobs.text.Printable;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.correlate.member.StatsMember;
import io.slomix.model.match.ChainEvidence;
import io.slomix.model.match.file.RoundFile;
import io.slomix.model.result.RoundResult;
import java.util.ArrayList;
import java.util.List;

/** Writes why a round 2 belongs to its round 1: map, gap, chain of limits, rounds (4.2). */
final class PairingText {

  private static final String LINE = "  %-12s %s";

  private PairingText() {}

  static List<String> lines(RoundResult round, StatsRules rules) {
    RoundFacts facts = round.facts();
    List<String> lines = new ArrayList<>();
    if (facts.verdict().partner() != null) {
      lines.add(LINE.formatted("paired with", Printable.of(facts.verdict().partner())));
    }
    if (facts.round1() != null) {
      StatsMember first = facts.round1();
      lines.add(LINE.formatted("", gap(facts.file(), first, rules)));
      lines.add(LINE.formatted("", chain(facts, first)));
      lines.add(LINE.formatted("", rounds(facts, first, rules)));
    }
    return lines;
  }

  private static String gap(StatsMember file, StatsMember first, StatsRules rules) {
    return "it ended %d s later on the same map, at most %d s are allowed (M1, M3)"
        .formatted(file.instant() - first.instant(), rules.pairingWindow().toSeconds());
  }

  private static String chain(RoundFacts facts, StatsMember first) {
    String limits =
        "round 1 set %s (f8), this round had %s (f7)"
            .formatted(
                Printable.of(first.report().header().nextTimeLimit()),
                Printable.of(facts.file().report().header().timeLimit()));
    ChainEvidence.Limit limit = facts.verdict().chain().limit();
    return limits
        + switch (limit) {
          case CONFIRMED -> ": the chain holds (M4)";
          case CONTRADICTED -> ": the chain is broken (M4)";
          case UNUSABLE -> ": of no use, M5 and the players decide (M4)";
        };
  }

  private static String rounds(RoundFacts facts, StatsMember first, StatsRules rules) {
    ChainEvidence chain = facts.verdict().chain();
    return "rounds %d -> %d: the counters %s round 1 (M5); %s of the players are in both"
        .formatted(
            maxRounds(first, rules),
            maxRounds(facts.file(), rules),
            chain.countersContinue() ? "contain" : "do not contain",
            chain.enoughOverlap() ? "at least half" : "fewer than half");
  }

  private static int maxRounds(StatsMember member, StatsRules rules) {
    return RoundFile.of(member.name(), member.report(), rules.bots()).maxRounds();
  }
}
