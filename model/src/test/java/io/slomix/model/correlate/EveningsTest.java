package io.slomix.model.correlate;

import static io.slomix.model.testing.RoundFiles.ZONE;
import static io.slomix.model.testing.RoundFiles.round1;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.correlate.Evenings.Reach;
import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.evidence.Reason;
import io.slomix.model.testing.RoundFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** design 3, "evening". */
class EveningsTest {

  @Test
  void gapsUpToAnHourAndAMinuteMakeOneEvening() {
    assertThat(evenings("2026-05-01-210000", "2026-05-01-220100", "2026-05-01-230200"))
        .isEqualTo(1);
    assertThat(evenings("2026-05-01-210000", "2026-05-01-220101")).isEqualTo(2);
  }

  @Test
  void aFileOfTheRepeatedHourReachesSixHoursFromBothOfItsReadings() {
    assertThat(evenings("2025-10-26-023000", "2025-10-25-203000")).isEqualTo(1);
    assertThat(evenings("2025-10-26-023000", "2025-10-25-202959")).isEqualTo(2);
    assertThat(evenings("2025-10-26-023000", "2025-10-26-083000")).isEqualTo(1);
    assertThat(evenings("2025-10-26-023000", "2025-10-26-083001")).isEqualTo(2);
  }

  @Test
  void allContentsOfANameAndRefusedContentsTakePart() {
    RoundFiles file = round1("2026-05-01-210000", "supply");
    RoundFiles bridge = round1("2026-05-01-220000", "supply");
    RoundFiles last = round1("2026-05-01-230000", "supply");

    assertThat(
            Evenings.cut(
                List.of(
                    file.evidence(),
                    file.refused(Reason.FIELD_COUNT, 5),
                    bridge.refused(Reason.HEADER, 1),
                    last.evidence()),
                ZONE))
        .singleElement()
        .satisfies(evening -> assertThat(evening).hasSize(4));
  }

  @Test
  void aNameWithoutAClockIsLeftOut() {
    StatsEvidence refused =
        StatsEvidence.of("notes.txt", "d", 1, round1("2026-05-01-210000", "x").report());

    assertThat(Evenings.cut(List.of(refused), ZONE)).isEmpty();
    assertThat(Evenings.reachOf("notes.txt", ZONE)).isEmpty();
  }

  @Test
  void reachesTouchWhenTheyShareAnInstant() {
    Reach early = new Reach(0, 5);

    assertThat(early.touches(new Reach(5, 9))).isTrue();
    assertThat(new Reach(5, 9).touches(early)).isTrue();
    assertThat(early.touches(new Reach(6, 9))).isFalse();
    assertThat(new Reach(6, 9).touches(early)).isFalse();
    assertThat(new Reach(3, 9).union(early)).isEqualTo(new Reach(0, 9));
  }

  @Property(tries = 300)
  void eveningsAreTheConnectedComponentsOfReachesThatTouch(@ForAll("stamps") List<String> stamps) {
    List<StatsEvidence> evidence =
        stamps.stream().map(stamp -> round1(stamp, "supply").evidence()).toList();

    Set<Set<String>> cut = new HashSet<>();
    for (List<StatsEvidence> evening : Evenings.cut(evidence, ZONE)) {
      cut.add(new HashSet<>(evening.stream().map(StatsEvidence::name).toList()));
    }
    assertThat(cut).isEqualTo(components(evidence.stream().map(StatsEvidence::name).toList()));
  }

  /** Stamps around the repeated hour of 2025-10-26. */
  @Provide
  Arbitrary<List<String>> stamps() {
    return Arbitraries.integers()
        .between(0, 2 * 24 * 4)
        .map(q -> "2025-10-%02d-%02d%02d00".formatted(25 + q / 96, q / 4 % 24, q % 4 * 15))
        .list()
        .uniqueElements()
        .ofMaxSize(15);
  }

  private static int evenings(String... stamps) {
    List<StatsEvidence> evidence =
        Stream.of(stamps).map(stamp -> round1(stamp, "supply").evidence()).toList();
    return Evenings.cut(evidence, ZONE).size();
  }

  private static Set<Set<String>> components(List<String> names) {
    List<Set<String>> components = new ArrayList<>();
    for (String name : names) {
      Set<String> joined = new HashSet<>(Set.of(name));
      components.stream()
          .filter(c -> c.stream().anyMatch(other -> touch(other, name)))
          .forEach(joined::addAll);
      components.removeIf(joined::containsAll);
      components.add(joined);
    }
    return new HashSet<>(components);
  }

  private static boolean touch(String one, String other) {
    return Evenings.reachOf(one, ZONE).get().touches(Evenings.reachOf(other, ZONE).get());
  }
}
