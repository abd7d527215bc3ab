package io.slomix.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.StatsContent.Report;
import io.slomix.model.testing.EveningArbitraries;
import io.slomix.model.testing.InventedEvening;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** stats-file 1.3: the order of the lines of a file is arbitrary. */
class LineOrderPropertyTest {

  @Property(tries = 100)
  void theOrderOfTheLinesDoesNotMatter(
      @ForAll("evenings") List<StatsEvidence> evidence, @ForAll long seed) {
    Random random = new Random(seed);
    List<StatsEvidence> shuffled = evidence.stream().map(item -> shuffled(item, random)).toList();

    assertThat(rows(shuffled))
        .usingRecursiveComparison()
        .withStrictTypeChecking()
        .isEqualTo(rows(evidence));
  }

  @Provide
  Arbitrary<List<StatsEvidence>> evenings() {
    return EveningArbitraries.evenings(1, 4);
  }

  /** What is stored of the evening's rounds, without the files that it was read from. */
  private static List<List<Object>> rows(List<StatsEvidence> evidence) {
    return InventedEvening.of(evidence).decided().rounds().stream()
        .map(facts -> RoundResolution.resolve(facts, StatsRules.DEFAULT))
        .map(result -> List.<Object>of(result.file(), result.duplicates(), result.players()))
        .toList();
  }

  private static StatsEvidence shuffled(StatsEvidence item, Random random) {
    if (!item.readable()) {
      return item;
    }
    Report report = item.report();
    List<PlayerLine> lines = new ArrayList<>(report.players());
    Collections.shuffle(lines, random);
    return StatsEvidence.of(
        item.name(),
        item.sha256(),
        item.sizeBytes(),
        new Report(report.header(), report.tabFields(), lines, report.remarks()));
  }
}
