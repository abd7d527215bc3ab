package io.slomix.jobs.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.explain.EveningReplay.Content;
import io.slomix.jobs.explain.Explanation.OfPlayer;
import io.slomix.jobs.explain.lineage.FieldLineage;
import io.slomix.jobs.explain.lineage.FieldLineage.Kind;
import io.slomix.jobs.explain.lineage.FieldLineage.Term;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.result.PlayerResult;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.truth.SampleFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every value of a generated evening has a lineage, and the lineage adds up to the value. */
class LineageLawTest {

  /** Minutes that are stored in seconds: 6 for each tenth. */
  private static final String SECONDS = "time_played_seconds";

  private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);

  private final SampleOptions options = SampleOptions.eventfulEvening(11);
  private final List<SampleFile> files = SampleEvening.files(options).toList();
  private final EveningReplay replay =
      EveningReplay.of(
          options.serverName(0),
          options.zone(),
          StatsRules.DEFAULT,
          files.stream().map(file -> new Content(file.name(), file.content())).toList());

  @Test
  void everyColumnOfEveryPlayerHasALineage() throws IOException {
    for (OfPlayer player : players()) {
      assertThat(player.lineages().stream().map(FieldLineage::column))
          .containsExactlyElementsOf(player.values().columns());
    }
  }

  @Test
  void theTermsOfASumAddUpToItsValue() throws IOException {
    int checked = 0;
    for (OfPlayer player : players()) {
      for (FieldLineage lineage : player.lineages()) {
        if (lineage.kind() == Kind.SUM && lineage.value() != null) {
          BigDecimal sum =
              lineage.terms().stream()
                  .map(LineageLawTest::amount)
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          BigDecimal value =
              lineage.column().equals(SECONDS) ? sum.multiply(SECONDS_PER_MINUTE) : sum;
          assertThat(new BigDecimal(lineage.value()))
              .as("%s of %s", lineage, player.player().outcome().key())
              .isEqualByComparingTo(value);
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(1000);
  }

  @Test
  void aLineageNamesTheLineOfThePlayer() throws IOException {
    Set<String> names = Set.copyOf(files.stream().map(SampleFile::name).toList());
    for (OfPlayer player : players()) {
      for (FieldLineage lineage : player.lineages()) {
        for (Term term : lineage.terms()) {
          assertThat(names).contains(term.own().file());
          assertThat(term.own().line()).isEqualTo(player.player().outcome().line().lineNumber());
        }
      }
    }
  }

  private static BigDecimal amount(Term term) {
    BigDecimal own = new BigDecimal(term.own().value());
    if (!term.subtracted()) {
      return own;
    }
    BigDecimal difference = own.subtract(new BigDecimal(term.earlier().value()));
    return term.remark().isEmpty() ? difference : BigDecimal.ZERO;
  }

  private List<OfPlayer> players() throws IOException {
    List<OfPlayer> players = new ArrayList<>();
    for (SampleFile file : files) {
      for (PlayerResult player : replay.roundOf(file.name()).orElseThrow().players()) {
        players.add(
            (OfPlayer)
                new Explainer(replay)
                    .explain(file.name(), Optional.of(player.outcome().key()), Optional.empty()));
      }
    }
    return players;
  }
}
