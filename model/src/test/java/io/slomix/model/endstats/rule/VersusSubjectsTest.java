package io.slomix.model.endstats.rule;

import static io.slomix.model.testing.EndstatsParts.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.endstats.Versus;
import io.slomix.model.endstats.Versus.Confidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whose duels the lines without headers are (consumers 2.5). */
class VersusSubjectsTest {

  /** Three against three, with the numbers of the contract's sample. */
  private static final String[] SAMPLE = {
    "F|4|0", "D|3|2", "E|2|1", // A
    "A|2|3", "B|1|2", "C|1|4", // D
    "E|4|5", "F|3|1", "D|2|1", // B
    "B|5|4", "A|1|2", "C|1|2", // E
    "C|3|3", "B|1|3", "A|0|4", // F
    "D|4|1", "F|3|3", "E|2|1" // C
  };

  private static final Map<String, Integer> SIDES =
      Map.of("A", 1, "B", 1, "C", 1, "D", 2, "E", 2, "F", 2);

  @Test
  void sampleHasOneSolution() {
    List<Versus> versus = versus(SAMPLE);
    assertThat(subjects(versus)).isEqualTo("AAADDDBBBEEEFFFCCC");
    assertThat(versus).allMatch(line -> line.confidence() == Confidence.ANTISYMMETRY);
  }

  @Test
  void damagedNumberLeavesNoSolution() {
    String[] damaged = SAMPLE.clone();
    damaged[4] = "B|1|3";
    assertThat(versus(damaged)).allMatch(line -> line.confidence() == Confidence.NONE);
    assertThat(versus(damaged)).allMatch(line -> line.subjectName() == null);
  }

  @Test
  void twoSolutionsAreNone() {
    // A and B have done the same: nothing tells their blocks apart.
    assertThat(versus("C|2|1", "C|2|1", "A|1|2", "B|1|2"))
        .allMatch(line -> line.confidence() == Confidence.NONE);
  }

  @Test
  void knownSidesMayDecide() {
    List<Versus> open =
        versus("D|1|1", "E|1|0", "C|1|1", "E|1|1", "A|1|1", "B|0|1", "B|1|1", "F|1|1");
    assertThat(open).allMatch(line -> line.confidence() == Confidence.NONE);
    assertThat(subjects(VersusSubjects.assign(open, SIDES))).isEqualTo("BBFAEEDC");
  }

  @Test
  void linesWithHeadersAreLeftAlone() {
    List<Versus> lines =
        EndstatsReading.of(List.of(part("A|1|0", "VS_HEADER|A|X", "B|0|1")), 1).versus();
    assertThat(VersusSubjects.assign(lines, Map.of())).isEqualTo(lines);
    assertThat(lines.get(0).confidence()).isEqualTo(Confidence.NONE);
  }

  @Test
  void hostileFileEndsTheSearch() {
    String[] lines = new String[400];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = "p" + i % 40 + "|1|1";
    }
    assertThat(versus(lines)).allMatch(line -> line.confidence() == Confidence.NONE);
  }

  /** Whatever six players do to each other: where a solution is found, it is the truth. */
  @Property(tries = 300)
  void solutionIsNeverWrong(@ForAll long seed) {
    Random random = new Random(seed);
    List<Duel> duels = new ArrayList<>();
    for (String axis : List.of("A", "B", "C")) {
      for (String allies : List.of("D", "E", "F")) {
        int kills = random.nextInt(5);
        int deaths = random.nextInt(5);
        duels.add(new Duel(axis, allies, kills, deaths));
        duels.add(new Duel(allies, axis, deaths, kills));
      }
    }
    duels.removeIf(duel -> duel.kills() == 0 && duel.deaths() == 0);
    List<String> slots = new ArrayList<>(List.of("A", "B", "C", "D", "E", "F"));
    Collections.shuffle(slots, random);
    duels.sort(
        Comparator.comparingInt((Duel duel) -> slots.indexOf(duel.subject()))
            .thenComparingInt(duel -> -duel.kills()));
    List<Versus> versus = versus(duels.stream().map(Duel::line).toArray(String[]::new));
    List<String> truth = duels.stream().map(Duel::subject).toList();
    List<Versus> knowing = VersusSubjects.assign(versus, SIDES);
    for (List<Versus> found : List.of(versus, knowing)) {
      if (found.get(0).confidence() == Confidence.ANTISYMMETRY) {
        assertThat(found).extracting(Versus::subjectName).containsExactlyElementsOf(truth);
      }
    }
  }

  private record Duel(String subject, String opponent, int kills, int deaths) {
    String line() {
      return opponent + "|" + kills + "|" + deaths;
    }
  }

  private static String subjects(List<Versus> versus) {
    StringBuilder subjects = new StringBuilder();
    versus.forEach(line -> subjects.append(line.subjectName()));
    return subjects.toString();
  }

  private static List<Versus> versus(String... lines) {
    return EndstatsReading.of(List.of(part(lines)), 1).versus();
  }
}
