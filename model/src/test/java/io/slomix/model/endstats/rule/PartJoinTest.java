package io.slomix.model.endstats.rule;

import static io.slomix.model.testing.EndstatsParts.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.endstats.Award;
import io.slomix.model.endstats.EndstatsPart;
import io.slomix.model.endstats.EndstatsReport;
import io.slomix.model.endstats.Versus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A report in several files (R22, scenario 29). */
class PartJoinTest {

  private static final String FIRST = "2026-03-13-215416-etl_frostbite-round-1-endstats.txt";
  private static final String SECOND = "2026-03-13-215417-etl_frostbite-round-1-endstats.txt";
  private static final String[] WHOLE = {
    "Most damage given|Tin|1500",
    "Longest killing spree|Tin|4",
    "Most headshot kills|Tin|2",
    "Longest killing spree|Tin|4",
    "Most objectives stolen|olive|5",
    "VS_HEADER|Tin|AAAA",
    "Kestrel|4|0",
    "morrow.|2|1",
    "VS_HEADER|olive|BBBB",
    "Kestrel|2|1",
    "morrow.|2|1"
  };

  @Test
  void scenario29PartsAreOneReport() {
    EndstatsReport whole = report(named(FIRST, WHOLE));
    EndstatsReport split = report(part(SECOND, 3, 11), part(FIRST, 0, 3));
    assertThat(split.files()).containsExactly(FIRST, SECOND);
    assertSame(split, whole);
  }

  @Property
  void cutAnywhereTheReportIsTheSame(
      @ForAll @IntRange(min = 1, max = 10) int cut, @ForAll boolean swapped) {
    List<EndstatsPart> parts = new ArrayList<>(List.of(part(FIRST, 0, cut), part(SECOND, cut, 11)));
    if (swapped) {
      Collections.reverse(parts);
    }
    EndstatsReport whole = report(named(FIRST, WHOLE));
    EndstatsReport split = EndstatsReading.of(parts, 1);
    assertThat(split.superseded()).isEmpty();
    assertSame(split, whole);
  }

  @Property
  void partThatSaysNothingNewIsSuperseded(@ForAll @IntRange(max = 10) int length) {
    EndstatsReport report = report(part(FIRST, 0, length), named(SECOND, WHOLE));
    assertThat(report.superseded()).containsExactly(FIRST);
    assertThat(report.files()).containsExactly(SECOND);
    assertThat(report.awards()).isEqualTo(report(named(SECOND, WHOLE)).awards());
  }

  @Test
  void ofEqualPartsTheFirstIsUsed() {
    EndstatsReport report = report(named(SECOND, WHOLE), named(FIRST, WHOLE));
    assertThat(report.files()).containsExactly(FIRST);
    assertThat(report.superseded()).containsExactly(SECOND);
    assertThat(report.versus()).hasSize(4);
  }

  @Test
  void linesThatAnEarlierPartHasAreLeftOut() {
    EndstatsReport report =
        report(
            named(FIRST, "Most deaths|Tin|3", "VS_HEADER|Tin|AAAA", "Kestrel|4|0"),
            named(
                SECOND,
                "Most deaths|Tin|3",
                "Most revives|Tin|2",
                "VS_HEADER|Tin|AAAA",
                "Kestrel|4|0",
                "morrow.|2|1"));
    assertThat(report.files()).containsExactly(SECOND);
    EndstatsReport overlapping =
        report(
            named(FIRST, "Most deaths|Tin|3", "VS_HEADER|Tin|AAAA", "Kestrel|4|0"),
            named(
                SECOND,
                "Most deaths|Tin|3",
                "Most revives|Tin|2",
                "VS_HEADER|Tin|AAAA",
                "morrow.|2|1"));
    assertThat(overlapping.files()).containsExactly(FIRST, SECOND);
    assertThat(names(overlapping)).containsExactly("Most deaths", "Most revives");
    assertThat(overlapping.versus())
        .extracting(Versus::subjectName, Versus::opponentName)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Tin", "Kestrel"),
            org.assertj.core.groups.Tuple.tuple("Tin", "morrow."));
  }

  @Test
  void equalLinesOfSeveralBlocksWithoutHeadersAreKept() {
    EndstatsReport report =
        report(named(FIRST, "Kestrel|2|1", "morrow.|2|1"), named(SECOND, "x|3|3", "Kestrel|2|1"));
    assertThat(report.versus()).hasSize(4);
  }

  @Property
  void orderOfThePartsMattersNothing(@ForAll long seed) {
    List<EndstatsPart> parts =
        new ArrayList<>(
            List.of(part(FIRST, 0, 4), part(SECOND, 2, 9), named(FIRST + "x", "a|b|c")));
    EndstatsReport report = EndstatsReading.of(parts, 2);
    Collections.shuffle(parts, new Random(seed));
    assertThat(EndstatsReading.of(parts, 2)).isEqualTo(report);
  }

  private static EndstatsPart part(String file, int from, int to) {
    return named(file, Arrays.copyOfRange(WHOLE, from, to));
  }

  private static EndstatsReport report(EndstatsPart... parts) {
    return EndstatsReading.of(List.of(parts), 1);
  }

  /** Line numbers may differ: a line that is left out is not counted. */
  private static void assertSame(EndstatsReport report, EndstatsReport expected) {
    assertThat(report.awards())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("lineNumber")
        .isEqualTo(expected.awards());
    assertThat(report.versus())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("lineNumber")
        .isEqualTo(expected.versus());
  }

  private static List<String> names(EndstatsReport report) {
    return report.awards().stream().map(Award::name).toList();
  }
}
