package io.slomix.model.result;

import io.slomix.model.clock.FileClock;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.correlate.member.StatsMember;
import io.slomix.model.differential.RoundDifferential;
import io.slomix.model.differential.RoundLength;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.match.file.RoundFile;
import io.slomix.model.round.RoundDuration;
import io.slomix.model.round.RoundOutcome;
import io.slomix.model.round.Sides;
import java.util.List;
import java.util.Optional;

/** Works out a round from its facts: what ROUND does. Pure: same facts, same result. */
public final class RoundResolution {

  private static final long MILLIS = 1000;

  private RoundResolution() {}

  /** The stored form of a round. */
  public static RoundResult resolve(RoundFacts facts, StatsRules rules) {
    List<String> sharedGuids = facts.verdict().sharedGuids();
    RoundFile file = read(facts.file(), rules, sharedGuids);
    List<StatsFileFacts> duplicates =
        facts.duplicates().stream()
            .map(d -> OutcomelessFile.facts(d, facts, read(d, rules, List.of())))
            .toList();
    if (facts.verdict().status() == FileStatus.EMPTY) {
      return new RoundResult(
          facts, OutcomelessFile.empty(facts, file), duplicates, List.of(), null);
    }
    RoundFile round1 = facts.round1() == null ? null : read(facts.round1(), rules, sharedGuids);
    RoundDifferential differential = differential(facts, file, round1);
    Sides sides =
        round1 == null
            ? file.header().sides()
            : file.header().sides().inheritingDefender(round1.header().sides());
    boolean aborted = facts.verdict().status() == FileStatus.ABORTED;
    Optional<RoundDuration> duration =
        aborted ? RoundLength.ofAborted(differential) : RoundLength.of(file, sides, differential);
    List<PlayerResult> players =
        new PlayerResults(
                differential.players(),
                rules,
                file.report().tabFields(),
                lengthMillis(file, duration))
            .rows();
    return new RoundResult(
        facts,
        fileFacts(facts, rules, file, differential, sides, duration, players),
        duplicates,
        players,
        differential);
  }

  private static RoundFile read(StatsMember member, StatsRules rules, List<String> sharedGuids) {
    return RoundFile.of(member.name(), member.report(), rules.bots(), sharedGuids);
  }

  private static RoundDifferential differential(
      RoundFacts facts, RoundFile file, RoundFile round1) {
    return switch (facts.verdict().status()) {
      case UNPAIRED -> RoundDifferential.ofUnpaired(file);
      case ABORTED -> RoundDifferential.ofAborted(file, facts.verdict().roundNumber());
      case PAIRED, ABANDONED, SUPERSEDED, DUPLICATE, EMPTY, INVALID, CORRUPT, REFUSED ->
          round1 == null
              ? RoundDifferential.ofFirst(file)
              : RoundDifferential.ofSecond(round1, file, facts.verdict().chain());
    };
  }

  private static Long lengthMillis(RoundFile file, Optional<RoundDuration> duration) {
    if (duration.isPresent()) {
      return duration.get().millis();
    }
    return file.header().timeLimitSeconds().isPresent()
        ? (Long) (file.header().timeLimitSeconds().getAsInt() * MILLIS)
        : null;
  }

  private static StatsFileFacts fileFacts(
      RoundFacts facts,
      StatsRules rules,
      RoundFile file,
      RoundDifferential differential,
      Sides sides,
      Optional<RoundDuration> duration,
      List<PlayerResult> players) {
    StatsMember member = facts.file();
    boolean aborted = facts.verdict().status() == FileStatus.ABORTED;
    List<String> exclusions = Exclusions.of(facts, rules, players, duration.orElse(null));
    Sides shown = aborted ? sides.withoutWinner() : sides;
    return new StatsFileFacts(
        member.name().file(),
        member.sha256(),
        member.name(),
        facts.fingerprint(),
        facts.verdict().status(),
        facts.verdict().reason(),
        facts.verdict().roundNumber(),
        FileFlags.of(member, facts.verdict(), differential),
        exclusions,
        exclusions.isEmpty(),
        facts.verdict().partner(),
        facts.matchId(),
        member.instant(),
        aborted ? member.instant() : member.instant() - FileClock.WRITING_DELAY_SECONDS,
        member.report().header(),
        file.header(),
        shown,
        shown.winnerOrNull(),
        duration.orElse(null),
        aborted
            ? RoundOutcome.ABORTED
            : RoundOutcome.of(file.header(), sides, facts.verdict().roundNumber(), duration),
        member.report().tabFields(),
        file.maxRounds(),
        players.size(),
        differential.balanced(),
        differential.residuals());
  }
}
