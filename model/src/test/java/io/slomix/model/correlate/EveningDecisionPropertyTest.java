package io.slomix.model.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.testing.EveningArbitraries;
import io.slomix.model.testing.InventedEvening;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An evening is a function of the set of its evidence, and accounts for all of it. */
class EveningDecisionPropertyTest {

  @Property(tries = 40)
  void everyOrderOfUpToSevenFilesGivesTheSameEvening(
      @ForAll("smallEvenings") List<StatsEvidence> evidence) {
    List<StatsEvidence> upToSeven = evidence.subList(0, Math.min(7, evidence.size()));
    DecidedEvening expected = InventedEvening.of(upToSeven).decided();

    forEachPermutation(
        new ArrayList<>(upToSeven),
        0,
        order -> assertThat(InventedEvening.of(order).decided()).isEqualTo(expected));
  }

  @Property(tries = 150)
  void orderAndRepetitionOfTheEvidenceDoNotMatter(
      @ForAll("evenings") List<StatsEvidence> evidence, @ForAll long seed) {
    List<StatsEvidence> shuffled = new ArrayList<>(evidence);
    Random random = new Random(seed);
    for (StatsEvidence item : evidence) {
      if (random.nextInt(3) == 0) {
        shuffled.add(item);
      }
    }
    Collections.shuffle(shuffled, random);

    assertThat(InventedEvening.of(shuffled).decided())
        .isEqualTo(InventedEvening.of(evidence).decided());
  }

  @Property(tries = 150)
  void everyArtifactHasOneStateAndEveryReadableFileOneRound(
      @ForAll("evenings") List<StatsEvidence> evidence) {
    DecidedEvening evening = InventedEvening.of(evidence).decided();

    List<String> inRounds = new ArrayList<>();
    for (RoundFacts round : evening.rounds()) {
      inRounds.add(round.file().name().file());
      round.duplicates().forEach(duplicate -> inRounds.add(duplicate.name().file()));
    }
    Set<String> readable = new HashSet<>();
    evidence.stream().filter(StatsEvidence::readable).forEach(item -> readable.add(item.name()));
    assertThat(inRounds).doesNotHaveDuplicates().hasSameElementsAs(readable);
    assertThat(evening.closed().evidence()).hasSameSizeAs(new HashSet<>(evidence));
    assertThat(evening.closed().live())
        .hasSameElementsAs(evening.rounds().stream().map(RoundFacts::fingerprint).toList())
        .doesNotHaveDuplicates();
  }

  @Property(tries = 150)
  void pairsAreMutualAndOfOneMapAndOfBothNumbers(@ForAll("evenings") List<StatsEvidence> evidence) {
    Map<String, RoundFacts> byFile = new HashMap<>();
    InventedEvening.of(evidence)
        .decided()
        .rounds()
        .forEach(round -> byFile.put(round.file().name().file(), round));

    for (RoundFacts round : byFile.values()) {
      assertThat(round.verdict().partner() != null)
          .isEqualTo(round.verdict().status() == FileStatus.PAIRED);
      if (round.verdict().partner() != null) {
        RoundFacts partner = byFile.get(round.verdict().partner());
        assertThat(partner.verdict().partner()).isEqualTo(round.file().name().file());
        assertThat(partner.file().name().map()).isEqualTo(round.file().name().map());
        assertThat(partner.verdict().roundNumber() + round.verdict().roundNumber()).isEqualTo(3);
        assertThat(partner.matchId()).isEqualTo(round.matchId());
      }
    }
  }

  @Provide
  Arbitrary<List<StatsEvidence>> smallEvenings() {
    return EveningArbitraries.evenings(1, 5);
  }

  @Provide
  Arbitrary<List<StatsEvidence>> evenings() {
    return EveningArbitraries.evenings(1, 9);
  }

  private static <T> void forEachPermutation(List<T> items, int from, Consumer<List<T>> action) {
    if (from == items.size()) {
      action.accept(items);
      return;
    }
    for (int i = from; i < items.size(); i++) {
      Collections.swap(items, from, i);
      forEachPermutation(items, from + 1, action);
      Collections.swap(items, from, i);
    }
  }
}
