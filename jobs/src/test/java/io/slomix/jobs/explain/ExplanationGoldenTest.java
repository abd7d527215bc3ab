package io.slomix.jobs.explain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.jobs.explain.lineage.PlayerValues;
import io.slomix.jobs.explain.text.ExplanationText;
import io.slomix.jobs.explain.text.StoredRound;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.result.PlayerResult;
import io.slomix.model.result.RoundResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What {@code explain} says, whole. After a wanted change write the texts anew with {@code
 * -Dslomix.golden.write=true} and read the difference.
 */
class ExplanationGoldenTest {

  private static final Path TEXTS =
      Path.of("src", "test", "resources", "io", "slomix", "jobs", "explain");

  private final EveningReplay replay = InventedEvening.replay();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "round-1, 2026-03-10-221000-etl_sp_delivery-round-1.txt,,",
    "round-2, 2026-03-10-221822-etl_sp_delivery-round-2.txt,,",
    "unpaired-round, 2026-03-10-223306-te_escape2-round-2.txt,,",
    "damaged-file, 2026-03-10-224000-supply-round-1.txt,,",
    "continuous-player, 2026-03-10-221822-etl_sp_delivery-round-2.txt, bravo,",
    "reset-player, 2026-03-10-221822-etl_sp_delivery-round-2.txt, CCCC3333,",
    "differenced-field, 2026-03-10-221822-etl_sp_delivery-round-2.txt, BBBB2222, damage_given",
    "weapon-sum, 2026-03-10-221822-etl_sp_delivery-round-2.txt, brav, shots",
    "reset-field, 2026-03-10-221822-etl_sp_delivery-round-2.txt, charlie, kills",
    "new-player-field, 2026-03-10-221822-etl_sp_delivery-round-2.txt, delta, damage_given",
    "per-round-field, 2026-03-10-221822-etl_sp_delivery-round-2.txt, bravo, xp",
    "computed-field, 2026-03-10-221822-etl_sp_delivery-round-2.txt, bravo, DPM",
    "alive-time, 2026-03-10-221822-etl_sp_delivery-round-2.txt, bravo, dead_seconds",
    "unknown-field, 2026-03-10-223306-te_escape2-round-2.txt, echo, damage_given",
  })
  void anExplanationReadsAsWritten(String golden, String file, String player, String column)
      throws IOException {
    Explanation explanation =
        new Explainer(replay)
            .explain(file, Optional.ofNullable(player), Optional.ofNullable(column));

    assertGolden(golden, ExplanationText.lines(explanation, stored(file)));
  }

  @Test
  void aNameThatIsNoneIsExplainedWithoutALine() throws IOException {
    EveningReplay nameless =
        EveningReplay.of(
            "main",
            InventedEvening.ZONE,
            StatsRules.DEFAULT,
            List.of(InventedEvening.content(InventedEvening.MISNAMED, "hello\n")));

    Explanation explanation =
        new Explainer(nameless)
            .explain(InventedEvening.MISNAMED, Optional.empty(), Optional.empty());

    assertGolden("misnamed-file", ExplanationText.lines(explanation, StoredRound.ABSENT));
  }

  @Test
  void aStoredValueThatDiffersIsSaid() throws IOException {
    Explanation explanation =
        new Explainer(replay)
            .explain(InventedEvening.ROUND_2, Optional.of("bravo"), Optional.of("xp"));
    StoredRound stored = new StoredRound(32, true, Map.of("BBBB2222", Map.of("xp", "7")));

    assertThat(ExplanationText.lines(explanation, stored))
        .contains("=       101  the DATABASE says 7");
  }

  @Test
  void anUnknownColumnIsAnsweredWithThoseThatExist() {
    assertThatThrownBy(
            () ->
                new Explainer(replay)
                    .explain(InventedEvening.ROUND_2, Optional.of("bravo"), Optional.of("elo")))
        .isInstanceOf(NothingToExplainException.class)
        .hasMessageStartingWith("There is no column 'elo'; there are: guid8, name_raw,");
  }

  /** The rows as a database would hold them. */
  private StoredRound stored(String file) {
    Optional<RoundResult> round = replay.roundOf(file);
    if (round.isEmpty()) {
      return StoredRound.ABSENT;
    }
    Map<String, Map<String, String>> players = new HashMap<>();
    for (PlayerResult player : round.get().players()) {
      PlayerValues values = PlayerValues.of(player);
      Map<String, String> row = new HashMap<>();
      values.columns().forEach(column -> row.put(column, values.value(column)));
      players.put(player.outcome().key(), row);
    }
    return new StoredRound(32, true, players);
  }

  private static void assertGolden(String name, List<String> lines) throws IOException {
    Path text = TEXTS.resolve(name + ".txt");
    if (Boolean.getBoolean("slomix.golden.write")) {
      Files.createDirectories(TEXTS);
      Files.write(text, lines, UTF_8);
    }
    assertThat(lines).containsExactlyElementsOf(Files.readAllLines(text, UTF_8));
  }
}
