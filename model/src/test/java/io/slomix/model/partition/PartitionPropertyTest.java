package io.slomix.model.partition;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.partition.EndRecordArbitraries.Evening;
import io.slomix.model.partition.cluster.Cluster;
import io.slomix.model.partition.cluster.Member;
import io.slomix.model.partition.cluster.RoundKeys;
import io.slomix.model.partition.end.EndRecord;
import io.slomix.model.partition.end.EndSource;
import io.slomix.model.partition.link.LinkReason;
import io.slomix.model.partition.link.LinkStatus;
import io.slomix.model.partition.link.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The laws of lua-round-event 12.3 and 22: a function of the set, within its windows, total. */
class PartitionPropertyTest {

  @Test
  void everySubsetOfTheFixtureIsCutAsTheTruthSays() {
    List<EndRecord> all = new ArrayList<>();
    Fixture22.ROUNDS.values().forEach(all::addAll);
    Random random = new Random(22);
    for (int bits = 0; bits < 1 << all.size(); bits++) {
      int mask = bits;
      List<EndRecord> subset =
          new ArrayList<>(
              IntStream.range(0, all.size())
                  .filter(i -> (mask >> i & 1) == 1)
                  .mapToObj(all::get)
                  .toList());
      Rounds rounds = Rounds.of(subset);
      Collections.shuffle(subset, random);

      assertThat(Rounds.of(subset)).isEqualTo(rounds);
      assertThat(rounds.sets()).isEqualTo(truth(Fixture22.ROUNDS.values(), subset));
    }
  }

  @Property(tries = 500)
  void believableEveningsAreCutAsTheTruthSays(@ForAll("evenings") Evening evening) {
    Set<Set<EndRecord>> truth =
        evening.rounds().stream().map(HashSet::new).collect(Collectors.toSet());

    assertThat(Rounds.of(evening.records()).sets()).isEqualTo(truth);
  }

  @Property(tries = 500)
  void clocksThatAreOffByEightSecondsMixNoRounds(@ForAll("jitteryEvenings") Evening evening) {
    for (Set<EndRecord> found : Rounds.of(evening.records()).sets()) {
      assertThat(evening.rounds()).anyMatch(round -> round.containsAll(found));
    }
  }

  @Property(tries = 500)
  void neitherOrderNorRepetitionMatters(@ForAll("crowds") List<EndRecord> records) {
    List<EndRecord> shuffled = new ArrayList<>(records);
    Random random = new Random(records.size());
    records.stream().filter(r -> random.nextInt(3) == 0).forEach(shuffled::add);
    Collections.shuffle(shuffled, random);

    assertThat(Rounds.of(shuffled)).isEqualTo(Rounds.of(records));
  }

  @Property(tries = 500)
  void everyUsableRecordIsInOneRoundOfItsMap(@ForAll("crowds") List<EndRecord> records) {
    List<EndRecord> placed = new ArrayList<>();
    for (Cluster cluster : Rounds.of(records).clusters()) {
      assertThat(Rounds.records(cluster))
          .allSatisfy(r -> assertThat(r.map()).isEqualTo(cluster.map()));
      cluster.members().forEach(m -> placed.add(m.record()));
    }
    assertThat(placed)
        .containsExactlyInAnyOrderElementsOf(
            records.stream().filter(r -> r.content().readable()).toList());
  }

  @Property(tries = 500)
  void noLinkIsLongerThanThirtySecondsButThatOfASecondDump(
      @ForAll("crowds") List<EndRecord> records) {
    for (Cluster cluster : Rounds.of(records).clusters()) {
      for (Member member : cluster.members()) {
        if (member.reason() != LinkReason.DUPLICATE_DUMP) {
          assertThat(Math.abs(member.end() - cluster.end())).isLessThanOrEqualTo(30);
          if (member.status() == LinkStatus.LINKED_ROUND_ID) {
            assertThat(member.distanceSeconds()).isBetween(0L, 30L);
          }
        }
      }
    }
  }

  @Property(tries = 500)
  void aRoundUsesOneRecordOfASourceAndOneLuaEvent(@ForAll("crowds") List<EndRecord> records) {
    for (Cluster cluster : Rounds.of(records).clusters()) {
      List<EndRecord> used =
          cluster.members().stream()
              .filter(m -> m.role() == Role.CANONICAL)
              .map(Member::record)
              .toList();
      assertThat(used.stream().map(EndRecord::source)).doesNotHaveDuplicates();
      assertThat(
              used.stream()
                  .filter(r -> r.source().witness() == EndSource.STATS_READY)
                  .filter(r -> r.end().precise())
                  .map(EndRecord::sourceKey)
                  .distinct())
          .hasSizeLessThanOrEqualTo(1);
      Set<EndSource> present = EnumSet.noneOf(EndSource.class);
      cluster.members().stream()
          .filter(m -> m.role() == Role.PART)
          .forEach(m -> present.add(m.record().source()));
      assertThat(present).isSubsetOf(EndSource.ENDSTATS);
    }
  }

  @Property(tries = 500)
  void aStatsFileHasItsOwnRoundUnlessItIsADump(@ForAll("crowds") List<EndRecord> records) {
    Rounds rounds = Rounds.of(records);
    for (EndRecord r : records) {
      if (r.isReadableStats() && r.duplicateOf() == null) {
        assertThat(rounds.member(r).role()).isEqualTo(Role.CANONICAL);
        assertThat(rounds.fingerprintOf(r))
            .isEqualTo(
                RoundKeys.ofStats(
                    Fixture22.SERVER, r.map(), r.name().substring(0, r.name().length() - 4)));
      }
    }
  }

  @Property(tries = 500)
  void roundsAreInOrderAndNoTwoShareAName(@ForAll("crowds") List<EndRecord> records) {
    List<Cluster> clusters = Rounds.of(records).clusters();

    assertThat(clusters).isSortedAccordingTo(Comparator.comparingLong(Cluster::end));
    assertThat(clusters.stream().map(c -> RoundKeys.of(c).fingerprint())).doesNotHaveDuplicates();
  }

  @Property(tries = 300)
  void lookingAtNeighboursAloneGivesTheSameRounds(@ForAll("jitteryEvenings") Evening evening) {
    List<EndRecord> sorted =
        evening.records().stream()
            .sorted(Comparator.comparingLong(r -> r.end().instant().earlier()))
            .toList();
    Set<Set<EndRecord>> found = new HashSet<>();
    List<EndRecord> neighbours = new ArrayList<>();
    long last = Long.MIN_VALUE;
    for (EndRecord r : sorted) {
      long end = r.end().instant().earlier();
      if (!neighbours.isEmpty() && end - last > 60) {
        found.addAll(Rounds.of(neighbours).sets());
        neighbours.clear();
      }
      neighbours.add(r);
      last = end;
    }
    found.addAll(Rounds.of(neighbours).sets());

    assertThat(Rounds.of(evening.records()).sets()).isEqualTo(found);
  }

  @Provide
  Arbitrary<Evening> evenings() {
    return EndRecordArbitraries.evenings(3);
  }

  @Provide
  Arbitrary<Evening> jitteryEvenings() {
    return EndRecordArbitraries.evenings(8);
  }

  @Provide
  Arbitrary<List<EndRecord>> crowds() {
    return EndRecordArbitraries.crowds();
  }

  private static Set<Set<EndRecord>> truth(
      Iterable<List<EndRecord>> rounds, List<EndRecord> present) {
    Set<Set<EndRecord>> truth = new HashSet<>();
    for (List<EndRecord> round : rounds) {
      Set<EndRecord> found = new HashSet<>(round);
      found.retainAll(present);
      if (!found.isEmpty()) {
        truth.add(found);
      }
    }
    return truth;
  }
}
