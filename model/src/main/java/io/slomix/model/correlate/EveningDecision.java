package io.slomix.model.correlate;

import io.slomix.model.clock.FileClock;
import io.slomix.model.clock.Readings;
import io.slomix.model.correlate.evidence.RoundlessFile;
import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.correlate.member.RoundIdentity;
import io.slomix.model.correlate.member.StatsMember;
import io.slomix.model.evidence.RulesVersion;
import io.slomix.model.match.PairingVerdict;
import io.slomix.model.match.PairingWalk;
import io.slomix.model.match.RepeatedHour;
import io.slomix.model.match.RepeatedHour.Clocked;
import io.slomix.model.match.Sessions;
import io.slomix.model.match.Sessions.RoundEnd;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.match.file.RoundFile;
import io.slomix.model.match.file.TimedFile;
import io.slomix.model.stats.StatsFileName;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Decides an evening of one server from the set of its evidence: clocks, pairs, rounds, sessions.
 * Pure: the same set, in whatever order, gives the same evening.
 */
public final class EveningDecision {

  private final String server;
  private final StatsRules rules;
  private final long revision;
  private final Map<String, StatsEvidence> current;
  private final Map<String, RoundFile> readable = new TreeMap<>();
  private final Map<String, Readings> readings = new TreeMap<>();
  private final Map<String, Long> instants;
  private final Map<String, PairingVerdict> verdicts;
  private final Map<String, String> fingerprints = new TreeMap<>();
  private final List<RoundFile> ordered;
  private final Map<String, List<StatsMember>> duplicates = new TreeMap<>();

  private EveningDecision(
      String server,
      ZoneId zone,
      StatsRules rules,
      Collection<StatsEvidence> evidence,
      PreciseEnds ends) {
    this.server = server;
    this.rules = rules;
    this.revision = RulesVersion.revision(evidence.size());
    this.current = CurrentContent.byName(evidence);
    List<Clocked> clocked = new ArrayList<>();
    for (StatsEvidence item : current.values()) {
      StatsFileName name = item.fileName().orElseThrow();
      Readings clock = FileClock.readings(name, zone);
      readings.put(item.name(), clock);
      RoundFile file = item.readable() ? RoundFile.of(name, item.report(), rules.bots()) : null;
      if (file != null) {
        readable.put(item.name(), file);
      }
      clocked.add(new Clocked(item.name(), ends.settled(name, clock), file));
    }
    this.instants = RepeatedHour.instants(clocked, rules.pairingWindow());
    this.verdicts =
        PairingWalk.verdicts(
            readable.values().stream()
                .map(f -> new TimedFile(f, instants.get(f.name().file())))
                .toList(),
            rules.pairingWindow());
    this.ordered =
        readable.values().stream()
            .sorted(
                Comparator.comparing((RoundFile f) -> instants.get(f.name().file()))
                    .thenComparing(f -> f.name().file()))
            .toList();
  }

  /**
   * Decides an evening.
   *
   * @param evidence all evidence of it, at least one item; every name has a clock
   */
  public static DecidedEvening decide(
      String server, ZoneId zone, StatsRules rules, Collection<StatsEvidence> evidence) {
    return decide(server, zone, rules, evidence, PreciseEnds.NONE);
  }

  /**
   * Decides an evening of which other sources know some ends to the second.
   *
   * @param evidence all stats files of it, at least one; every name has a clock
   * @param ends what may settle a file of the repeated hour, and nothing else (R7, R13)
   */
  public static DecidedEvening decide(
      String server,
      ZoneId zone,
      StatsRules rules,
      Collection<StatsEvidence> evidence,
      PreciseEnds ends) {
    Collection<StatsEvidence> distinct = CurrentContent.distinct(evidence);
    return new EveningDecision(server, zone, rules, distinct, ends).decided(distinct);
  }

  private DecidedEvening decided(Collection<StatsEvidence> evidence) {
    for (RoundFile file : ordered) {
      PairingVerdict verdict = verdicts.get(file.name().file());
      if (verdict.original() != null) {
        duplicates
            .computeIfAbsent(verdict.original(), original -> new ArrayList<>())
            .add(member(file.name().file()));
      }
      StatsFileName owner =
          verdict.original() == null ? file.name() : readable.get(verdict.original()).name();
      fingerprints.put(
          file.name().file(), RoundIdentity.ofStats(server, owner.map(), owner.stem()));
    }
    Map<String, String> sessions = Sessions.firstRounds(ends());
    List<RoundFacts> rounds = new ArrayList<>();
    for (RoundFile file : ordered) {
      if (verdicts.get(file.name().file()).status() != FileStatus.DUPLICATE) {
        rounds.add(facts(file, sessions));
      }
    }
    return new DecidedEvening(rounds, closed(rounds, evidence));
  }

  private List<RoundEnd> ends() {
    List<RoundEnd> ends = new ArrayList<>();
    for (RoundFile file : readable.values()) {
      String name = file.name().file();
      switch (verdicts.get(name).status()) {
        case PAIRED, UNPAIRED, ABANDONED, SUPERSEDED ->
            ends.add(
                new RoundEnd(
                    fingerprints.get(name), instants.get(name) - FileClock.WRITING_DELAY_SECONDS));
        case ABORTED -> ends.add(new RoundEnd(fingerprints.get(name), instants.get(name)));
        case DUPLICATE, EMPTY, INVALID, CORRUPT, REFUSED -> {
          // They join no session and bridge none (R17).
        }
      }
    }
    return ends;
  }

  private RoundFacts facts(RoundFile file, Map<String, String> sessions) {
    String name = file.name().file();
    PairingVerdict verdict = verdicts.get(name);
    StatsMember member = member(name);
    List<StatsMember> repeats = duplicates.getOrDefault(name, List.of());
    boolean second = verdict.partner() != null && verdict.roundNumber() == 2;
    StatsMember round1 = second ? member(verdict.partner()) : null;
    String fingerprint = fingerprints.get(name);
    return new RoundFacts(
        server,
        fingerprint,
        revision,
        RoundIdentity.aliases(server, member, repeats),
        verdict,
        member,
        round1,
        repeats,
        matchId(verdict, member, round1),
        sessions.get(fingerprint));
  }

  private StatsMember member(String file) {
    return new StatsMember(
        readable.get(file).name(),
        current.get(file).sha256(),
        instants.get(file),
        readings.get(file).ambiguous(),
        current.get(file).report());
  }

  private static String matchId(PairingVerdict verdict, StatsMember file, StatsMember round1) {
    return switch (verdict.status()) {
      case PAIRED -> round1 == null ? file.name().stamp() : round1.name().stamp();
      case UNPAIRED, ABANDONED, SUPERSEDED -> file.name().stamp();
      case ABORTED, DUPLICATE, EMPTY, INVALID, CORRUPT, REFUSED -> null;
    };
  }

  private EveningClosed closed(List<RoundFacts> rounds, Collection<StatsEvidence> evidence) {
    long first =
        readings.values().stream().mapToLong(Readings::earlier).min().orElseThrow()
            - FileClock.WRITING_DELAY_SECONDS;
    long last = readings.values().stream().mapToLong(Readings::later).max().orElseThrow();
    List<RoundlessFile> roundless =
        current.values().stream()
            .filter(item -> !item.readable())
            .map(
                item ->
                    EvidenceReview.roundless(
                        item, instants.get(item.name()), readings.get(item.name()).ambiguous()))
            .toList();
    return new EveningClosed(
        server,
        "evening:" + first,
        first,
        last,
        revision,
        rounds.stream().map(RoundFacts::fingerprint).sorted().toList(),
        roundless,
        EvidenceReview.states(evidence, current, verdicts, fingerprints));
  }
}
