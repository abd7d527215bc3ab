package io.slomix.jobs.dryrun;

import io.slomix.jobs.dryrun.DryRunReport.Example;
import io.slomix.jobs.dryrun.TrialTransaction.Outcome;
import io.slomix.jobs.run.redrive.QuarantineEntry;
import io.slomix.jobs.run.redrive.RedriveScope;
import io.slomix.model.correlate.evidence.EvidenceState;
import io.slomix.model.correlate.evidence.EvidenceState.Bucket;
import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.evidence.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what becomes of the files that a dry run is about. Not thread-safe. */
final class Tally {

  private static final int MOST_EXAMPLES = 20;

  private final Map<String, Set<ContentKey>> files;
  private final long unknown;
  private final Map<ArtifactKind, Long> otherKinds;
  private final Map<Bucket, Long> buckets = new EnumMap<>(Bucket.class);
  private final Map<Reason, Long> quarantined = new EnumMap<>(Reason.class);
  private final Map<Outcome, Long> rounds = new EnumMap<>(Outcome.class);
  private final SortedMap<String, Long> links = new TreeMap<>();
  private final List<Example> examples = new ArrayList<>();
  private long rejected;

  private Tally(
      Map<String, Set<ContentKey>> files, long unknown, Map<ArtifactKind, Long> otherKinds) {
    this.files = files;
    this.unknown = unknown;
    this.otherKinds = otherKinds;
  }

  /** About the files of directories. */
  static Tally ofFiles(DirectoryInventory directories, EvidencePool archive) {
    Map<String, Set<ContentKey>> files = new HashMap<>();
    long unknown = 0;
    for (String server : directories.files().servers()) {
      Set<ContentKey> keys = new HashSet<>();
      for (LegEvidence item : directories.files().of(server)) {
        keys.add(ContentKey.of(item));
        unknown += archive.contains(server, ContentKey.of(item)) ? 0 : 1;
      }
      files.put(server, keys);
    }
    return new Tally(files, unknown, directories.byKind());
  }

  /** About files that the archive has and that were not used so far. */
  static Tally ofQuarantined(RedriveScope scope) {
    Map<String, Set<ContentKey>> files = new HashMap<>();
    for (QuarantineEntry entry : scope.entries()) {
      if (entry.isFile()) {
        files
            .computeIfAbsent(entry.server(), server -> new HashSet<>())
            .add(new ContentKey(ArtifactKind.valueOf(entry.kind()), entry.name(), entry.sha256()));
      }
    }
    return new Tally(files, 0, Map.of());
  }

  void round(Outcome outcome) {
    rounds.merge(outcome, 1L, Long::sum);
    rejected += outcome == Outcome.REJECTED ? 1 : 0;
  }

  void evening(Outcome outcome) {
    rejected += outcome == Outcome.REJECTED ? 1 : 0;
  }

  /** Takes note of a file, if the dry run is about it; the round's outcome may be null. */
  void file(String server, ContentKey key, EvidenceState state, Outcome round) {
    if (!files.getOrDefault(server, Set.of()).contains(key)) {
      return;
    }
    buckets.merge(state.bucket(), 1L, Long::sum);
    if (state.link() != null) {
      links.merge(state.link().linkReason(), 1L, Long::sum);
    }
    if (state.bucket() == Bucket.QUARANTINED) {
      quarantined.merge(state.reason(), 1L, Long::sum);
    }
    boolean stays = round == Outcome.UNCHANGED || round == Outcome.STALE;
    if (!stays && examples.size() < MOST_EXAMPLES) {
      examples.add(new Example(server, key.name(), fate(state, round)));
    }
  }

  private static String fate(EvidenceState state, Outcome round) {
    if (state.superseded()) {
      return "superseded by another content of that name";
    }
    if (state.bucket() == Bucket.QUARANTINED) {
      return "quarantined: %s, %s".formatted(state.reason(), state.detail());
    }
    String what = state.status() == null ? word(state) : state.status().name();
    if (round == null) {
      return "no round, " + what;
    }
    return switch (round) {
      case NEW -> "new round, " + what;
      case CHANGED -> "changed round, " + what;
      case UNCHANGED, STALE -> "as it is, " + what;
      case REJECTED -> "refused by the database";
    };
  }

  private static String word(EvidenceState state) {
    return state.link() == null
        ? state.state()
        : state.link().linkStatus() + ", " + state.link().linkReason();
  }

  /**
   * What was counted.
   *
   * @param damaged rows of the archive that could not be read back
   */
  DryRunReport report(long damaged) {
    return new DryRunReport(
        files.values().stream().mapToLong(Set::size).sum(),
        unknown,
        buckets.getOrDefault(Bucket.ACCEPTED, 0L),
        quarantined,
        buckets.getOrDefault(Bucket.WAITING, 0L),
        links,
        rounds.getOrDefault(Outcome.NEW, 0L),
        rounds.getOrDefault(Outcome.CHANGED, 0L),
        rounds.getOrDefault(Outcome.UNCHANGED, 0L) + rounds.getOrDefault(Outcome.STALE, 0L),
        rejected,
        damaged,
        otherKinds,
        examples);
  }
}
