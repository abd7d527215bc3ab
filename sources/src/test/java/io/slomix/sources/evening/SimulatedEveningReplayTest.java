package io.slomix.sources.evening;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.correlate.DecidedEvening;
import io.slomix.model.correlate.evidence.EvidenceState;
import io.slomix.model.correlate.evidence.EvidenceState.Bucket;
import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.sources.format.TruthFile;
import io.slomix.sources.format.stats.ReplayCorpus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Stats files, messages, gametime and endstats files of the simulated evenings meet as they truly
 * belong together (R15).
 */
class SimulatedEveningReplayTest {

  private static final List<String> KINDS =
      List.of("gamestats", "endstats", "gametimes", "webhooks", "proximity");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s1_normal",
        "s2_reconnects",
        "s3_surrender_pause_restart",
        "s4_midnight_same_map",
        "s5_sprint_defects",
        "s6_bots"
      })
  void artifactsShareAFingerprintExactlyWhenTruthPutsThemIntoOneRound(String name) {
    Path directory = ReplayCorpus.orSkip().simulated(name);
    List<DecidedEvening> evenings =
        SimulatedEvening.decide(SimulatedEvening.of(directory).evidence());

    Map<String, String> roundOf = new TreeMap<>();
    for (EvidenceState state : SimulatedEvening.states(evenings)) {
      if (state.roundFingerprint() != null) {
        roundOf.put(state.name(), state.roundFingerprint());
      }
    }
    Map<String, TreeSet<String>> decided = new TreeMap<>();
    roundOf.forEach((file, key) -> decided.computeIfAbsent(key, k -> new TreeSet<>()).add(file));
    assertThat(decided.values()).containsExactlyInAnyOrderElementsOf(truth(directory));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"s1_normal", "s3_surrender_pause_restart", "s4_midnight_same_map", "s6_bots"})
  void everyOrderWithDuplicatesIsDecidedAlike(String name) {
    List<LegEvidence> evidence =
        SimulatedEvening.of(ReplayCorpus.orSkip().simulated(name)).evidence();
    List<DecidedEvening> inOrder = SimulatedEvening.decide(evidence);
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      List<LegEvidence> shuffled = new ArrayList<>(evidence);
      shuffled.addAll(evidence.subList(0, evidence.size() / 3));
      Collections.shuffle(shuffled, random);
      assertThat(SimulatedEvening.decide(shuffled)).isEqualTo(inOrder);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"s1_normal", "s2_reconnects", "s4_midnight_same_map"})
  void nothingWaitsWhereEveryRoundHasItsStatsFile(String name) {
    List<DecidedEvening> evenings =
        SimulatedEvening.decide(
            SimulatedEvening.of(ReplayCorpus.orSkip().simulated(name)).evidence());
    assertThat(SimulatedEvening.states(evenings))
        .allSatisfy(state -> assertThat(state.bucket()).isEqualTo(Bucket.ACCEPTED));
  }

  /** The files of each round that left any. */
  private static List<TreeSet<String>> truth(Path directory) {
    List<TreeSet<String>> rounds = new ArrayList<>();
    for (TruthFile.Round round : TruthFile.of(directory).rounds()) {
      TreeSet<String> files = new TreeSet<>();
      for (String kind : KINDS) {
        round.files(kind).stream()
            .filter(Files::exists)
            .forEach(file -> files.add(file.getFileName().toString()));
      }
      if (!files.isEmpty()) {
        rounds.add(files);
      }
    }
    return rounds;
  }
}
