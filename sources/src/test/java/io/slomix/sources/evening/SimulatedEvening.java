package io.slomix.sources.evening;

import io.slomix.model.correlate.DecidedEvening;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.evidence.EvidenceState;
import io.slomix.model.evening.WholeEvening;
import io.slomix.model.evening.leg.LegEvenings;
import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evidence.ArtifactClassifier;
import io.slomix.sources.decode.LegDecoder;
import io.slomix.sources.format.TruthFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a simulated evening, decoded and decided. */
final class SimulatedEvening {

  private static final ZoneId ZONE = ZoneId.of("Europe/Ljubljana");

  private final List<LegEvidence> evidence;

  private SimulatedEvening(List<LegEvidence> evidence) {
    this.evidence = evidence;
  }

  static SimulatedEvening of(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return new SimulatedEvening(
          files
              .filter(Files::isRegularFile)
              .sorted()
              .map(SimulatedEvening::decoded)
              .flatMap(Optional::stream)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<LegEvidence> evidence() {
    return evidence;
  }

  static List<DecidedEvening> decide(List<LegEvidence> evidence) {
    return LegEvenings.cut(evidence, ZONE).stream()
        .map(e -> WholeEvening.decide("main", ZONE, StatsRules.DEFAULT, e))
        .toList();
  }

  /** The states of all artifacts. */
  static List<EvidenceState> states(List<DecidedEvening> evenings) {
    return evenings.stream().flatMap(e -> e.closed().evidence().stream()).toList();
  }

  private static Optional<LegEvidence> decoded(Path file) {
    byte[] content = TruthFile.bytes(file);
    String name = file.getFileName().toString();
    return LegDecoder.decode(ArtifactClassifier.classify(name, content), name, content);
  }
}
