package io.slomix.model.result;

import io.slomix.model.clock.FileClock;
import io.slomix.model.correlate.evidence.RoundlessFile;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.correlate.member.StatsMember;
import io.slomix.model.evidence.Reason;
import io.slomix.model.match.PairingVerdict;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.match.file.RoundFile;
import io.slomix.model.round.HeaderFacts;
import io.slomix.model.stats.FileRemarks;
import io.slomix.model.stats.StatsContent.Refusal;
import io.slomix.model.stats.StatsHeader;
import java.util.List;

/**
 * What is stored of files without derived round facts: duplicates, empty ones and those of which
 * nothing is used (stats-file 6.3, last sentence).
 */
public final class OutcomelessFile {

  private OutcomelessFile() {}

  /** A second dump of the round. */
  static StatsFileFacts facts(StatsMember member, RoundFacts of, RoundFile file) {
    PairingVerdict verdict =
        new PairingVerdict(
            FileStatus.DUPLICATE,
            Reason.DUPLICATE_OF,
            member.name().label(),
            null,
            of.file().name().file(),
            null);
    return withoutOutcome(
        member, of.fingerprint(), verdict, file, member.report().tabFields(), file.maxRounds());
  }

  /** A round whose file holds no player. */
  static StatsFileFacts empty(RoundFacts facts, RoundFile file) {
    return withoutOutcome(facts.file(), facts.fingerprint(), facts.verdict(), file, null, null);
  }

  /** A file of which nothing is used. */
  public static StatsFileFacts refused(RoundlessFile file) {
    Refusal refusal = file.refusal();
    StatsHeader header = refusal.header();
    boolean named = file.name() != null;
    FileRemarks remarks = refusal.remarks();
    return new StatsFileFacts(
        file.file(),
        file.sha256(),
        file.name(),
        null,
        file.status(),
        refusal.reason(),
        named ? (Integer) file.name().label() : null,
        FileFlags.ofRefused(remarks, file.repeatedHour()),
        named ? List.of(file.status().name()) : List.of(),
        false,
        null,
        null,
        file.instant(),
        null,
        header,
        header == null ? null : HeaderFacts.of(header),
        null,
        null,
        null,
        null,
        refusal.tabFields(),
        null,
        named ? (Integer) 0 : null,
        null,
        null);
  }

  private static StatsFileFacts withoutOutcome(
      StatsMember member,
      String fingerprint,
      PairingVerdict verdict,
      RoundFile file,
      Integer tabFields,
      Integer maxRounds) {
    return new StatsFileFacts(
        member.name().file(),
        member.sha256(),
        member.name(),
        fingerprint,
        verdict.status(),
        verdict.reason(),
        verdict.roundNumber(),
        FileFlags.of(member, verdict, null),
        List.of(verdict.status().name()),
        false,
        null,
        null,
        member.instant(),
        member.instant() - FileClock.WRITING_DELAY_SECONDS,
        member.report().header(),
        file.header(),
        file.header().sides(),
        null,
        null,
        null,
        tabFields,
        maxRounds,
        0,
        null,
        null);
  }
}
