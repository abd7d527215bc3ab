package io.slomix.model.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.match.Sessions.RoundEnd;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** R17. */
class SessionsTest {

  private static final long HOUR = 3_600;

  @Test
  void moreThanAnHourBetweenTwoEndsStartsANewSession() {
    assertThat(
            Sessions.firstRounds(
                List.of(
                    new RoundEnd("a", 0),
                    new RoundEnd("b", HOUR),
                    new RoundEnd("c", 2 * HOUR),
                    new RoundEnd("d", 3 * HOUR + 1))))
        .isEqualTo(Map.of("a", "a", "b", "a", "c", "a", "d", "d"));
  }

  @Property(tries = 500)
  void twoRoundsShareASessionExactlyWhenStepsOfAnHourConnectThem(
      @ForAll("ends") List<Integer> ends) {
    List<RoundEnd> rounds = ends.stream().map(end -> new RoundEnd("round" + end, end)).toList();

    Map<String, String> sessions = Sessions.firstRounds(rounds);
    for (RoundEnd one : rounds) {
      Set<RoundEnd> connected = connected(one, rounds);
      RoundEnd first = connected.stream().min((a, b) -> Long.compare(a.end(), b.end())).get();
      assertThat(sessions).containsEntry(one.round(), first.round());
    }
    assertThat(sessions).hasSize(rounds.size());
  }

  @Provide
  Arbitrary<List<Integer>> ends() {
    return Arbitraries.integers()
        .between(0, 30)
        .map(i -> i * 1_200 + i % 2)
        .list()
        .uniqueElements()
        .ofMaxSize(12);
  }

  private static Set<RoundEnd> connected(RoundEnd start, List<RoundEnd> rounds) {
    Set<RoundEnd> reached = new HashSet<>(Set.of(start));
    boolean grew = true;
    while (grew) {
      grew =
          reached.addAll(
              rounds.stream()
                  .filter(r -> reached.stream().anyMatch(x -> Math.abs(x.end() - r.end()) <= HOUR))
                  .toList());
    }
    return reached;
  }
}
