package io.slomix.jobs.explain;

import io.slomix.model.correlate.DecidedEvening;
import io.slomix.model.correlate.EveningClosed;
import io.slomix.model.correlate.EveningDecision;
import io.slomix.model.correlate.EvidenceReview;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.evidence.EvidenceState;
import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evidence.Sha256;
import io.slomix.model.result.RoundResolution;
import io.slomix.model.result.RoundResult;
import io.slomix.sources.format.stats.StatsDecoder;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An evening of one server, read and decided again by the rules of the pipeline. Pure: the same
 * contents, in whatever order, give the same replay.
 */
public final class EveningReplay {

  private final ZoneId zone;
  private final StatsRules rules;
  private final Map<String, Content> contents = new TreeMap<>();
  private final List<RoundFacts> rounds;
  private final EveningClosed closed;

  /**
   * An archived content.
   *
   * @param name file name
   * @param bytes all bytes of it, not to be changed
   */
  // Copying the bytes would only double the work: nobody writes to them.
  @SuppressWarnings("ArrayRecordComponent")
  public record Content(String name, byte[] bytes) {}

  private EveningReplay(String server, ZoneId zone, StatsRules rules, List<Content> all) {
    this.zone = zone;
    this.rules = rules;
    Map<String, StatsEvidence> evidence = new TreeMap<>();
    for (Content content : all) {
      String sha256 = Sha256.hex(content.bytes());
      contents.put(sha256, content);
      evidence.put(
          content.name() + '/' + sha256,
          StatsEvidence.of(
              content.name(),
              sha256,
              content.bytes().length,
              StatsDecoder.decode(content.name(), content.bytes())));
    }
    List<StatsEvidence> items = List.copyOf(evidence.values());
    if (items.get(0).fileName().isEmpty()) {
      this.rounds = List.of();
      this.closed = EvidenceReview.ofRefusedName(server, items.get(0).name(), items);
    } else {
      DecidedEvening decided = EveningDecision.decide(server, zone, rules, items);
      this.rounds = decided.rounds();
      this.closed = decided.closed();
    }
  }

  /**
   * Decides an evening.
   *
   * @param zone of the server's clock
   * @param contents all contents of the evening; or all contents under one name without a clock
   */
  public static EveningReplay of(
      String server, ZoneId zone, StatsRules rules, List<Content> contents) {
    return new EveningReplay(server, zone, rules, contents);
  }

  /** The round that a file belongs to, as its canonical file or as a second dump. */
  public Optional<RoundResult> roundOf(String file) {
    return rounds.stream()
        .filter(
            facts ->
                facts.file().name().file().equals(file)
                    || facts.duplicates().stream().anyMatch(d -> d.name().file().equals(file)))
        .findFirst()
        .map(facts -> RoundResolution.resolve(facts, rules));
  }

  /** What became of every content under a name, the current one first. */
  public List<EvidenceState> statesOf(String file) {
    return closed.evidence().stream()
        .filter(state -> state.name().equals(file))
        .sorted((a, b) -> Boolean.compare(a.superseded(), b.superseded()))
        .toList();
  }

  /** The bytes with a digest that {@link #statesOf} names. */
  public byte[] bytes(String sha256) {
    return contents.get(sha256).bytes();
  }

  /** The server. */
  public String server() {
    return closed.server();
  }

  /** The zone of the server's clock. */
  public ZoneId zone() {
    return zone;
  }

  /** The rules that decided. */
  public StatsRules rules() {
    return rules;
  }
}
