package io.slomix.jobs.dryrun;

import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.evidence.Reason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run would do.
 *
 * @param received distinct files that it would take in
 * @param unknown of them, those that the archive does not have yet
 * @param accepted of them, those that would be used or need nothing
 * @param quarantined of them, those that would be refused, by reason
 * @param waiting of them, those that would wait for other evidence
 * @param links of them, those that belong to a round or may come to, by the reason for it (13.3)
 * @param roundsNew rounds that the database does not have
 * @param roundsChanged rounds whose content would change
 * @param roundsUnchanged rounds that would stay as they are, those of the archive included
 * @param roundsRejected documents that the database would refuse
 * @param damaged rows of the archive that could not be read back
 * @param otherKinds files that would not be read, by kind
 * @param examples the first files of which something would become, by server and name
 */
public record DryRunReport(
    long received,
    long unknown,
    long accepted,
    Map<Reason, Long> quarantined,
    long waiting,
    SortedMap<String, Long> links,
    long roundsNew,
    long roundsChanged,
    long roundsUnchanged,
    long roundsRejected,
    long damaged,
    Map<ArtifactKind, Long> otherKinds,
    List<Example> examples) {

  /** Takes copies of the collections. */
  public DryRunReport {
    quarantined = sorted(Reason.class, quarantined);
    links = Collections.unmodifiableSortedMap(new TreeMap<>(links));
    otherKinds = sorted(ArtifactKind.class, otherKinds);
    examples = List.copyOf(examples);
  }

  /** Whether a run would read nothing at all. */
  public boolean isEmpty() {
    return received + roundsNew + roundsChanged + roundsUnchanged + roundsRejected == 0;
  }

  /** Whether a run would do all that it is asked for; quarantined files are a result. */
  public boolean isComplete() {
    return roundsRejected == 0 && damaged == 0;
  }

  /**
   * What would become of one file.
   *
   * @param file its name: hostile text
   * @param fate for people
   */
  public record Example(String server, String file, String fate) {}

  private static <K extends Enum<K>, V> Map<K, V> sorted(Class<K> type, Map<K, V> map) {
    Map<K, V> copy = new EnumMap<>(type);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }
}
