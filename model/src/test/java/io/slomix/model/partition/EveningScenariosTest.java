package io.slomix.model.partition;

import static io.slomix.model.partition.Fixture22.E2;
import static io.slomix.model.partition.Fixture22.L1;
import static io.slomix.model.partition.Fixture22.L2;
import static io.slomix.model.partition.Fixture22.L3;
import static io.slomix.model.partition.Fixture22.L4;
import static io.slomix.model.partition.Fixture22.MAP;
import static io.slomix.model.partition.Fixture22.P1;
import static io.slomix.model.partition.Fixture22.P2;
import static io.slomix.model.partition.Fixture22.S1;
import static io.slomix.model.partition.Fixture22.S2;
import static io.slomix.model.partition.Fixture22.S3;
import static io.slomix.model.partition.Fixture22.S4;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.partition.cluster.Cluster;
import io.slomix.model.partition.cluster.Member;
import io.slomix.model.partition.cluster.RoundKeys;
import io.slomix.model.partition.cluster.RoundLabel;
import io.slomix.model.partition.cluster.RoundLabel.Origin;
import io.slomix.model.partition.end.ClaimedLabel;
import io.slomix.model.partition.end.EndRecord;
import io.slomix.model.partition.leg.LegSet;
import io.slomix.model.partition.link.Confidence;
import io.slomix.model.partition.link.LinkReason;
import io.slomix.model.partition.link.LinkStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** lua-round-event 22: whole evenings, replays of a map, losses, aborts. */
class EveningScenariosTest {

  @Test
  void scenario14_and58_theEveningReplayedIsTheSameSet() {
    List<EndRecord> live = all();
    List<EndRecord> replayed = new ArrayList<>(live);
    Collections.reverse(replayed);
    replayed.addAll(live);

    assertThat(Rounds.of(replayed)).isEqualTo(Rounds.of(live));
  }

  @Test
  void scenario15_twoPlaysOfAMapAreFourRoundsInOrder() {
    Rounds rounds = Rounds.inAnyOrder(L1, S1, L2, S2, L3, S3, L4, S4);

    assertThat(rounds.clusters().stream().map(Rounds::records))
        .containsExactly(Set.of(L1, S1), Set.of(L2, S2), Set.of(L3, S3), Set.of(L4, S4));
    assertThat(rounds.clusters().stream().map(c -> c.label().number())).containsExactly(1, 2, 1, 2);
  }

  @Test
  void scenario16_theNextPlayIsNotLinkedToTheLast() {
    Rounds early = Rounds.inAnyOrder(L1, S1, L3);

    assertThat(early.sets()).containsExactlyInAnyOrder(Set.of(L1, S1), Set.of(L3));
    assertThat(early.member(L3).reason()).isEqualTo(LinkReason.ALL_CANDIDATES_OUTSIDE_WINDOW);
    assertThat(early.member(L3).distanceSeconds()).isEqualTo(665);
    assertThat(Rounds.inAnyOrder(L1, S1, L3, S3).roundOf(L3).status())
        .isEqualTo(LinkStatus.LINKED_ROUND_ID);
  }

  @Test
  void scenario17_aRoundWithoutItsMessageTakesNoOther() {
    Rounds rounds = Rounds.inAnyOrder(S1, L3, S3);

    assertThat(rounds.sets()).containsExactlyInAnyOrder(Set.of(S1), Set.of(L3, S3));
    assertThat(LegSet.of(rounds.roundOf(S1)).hasLua()).isFalse();
  }

  @Test
  void scenario18_theMessageBelongsToTheLaterOfTwoFiles() {
    EndRecord lua = Fixture22.message("lua", "te_escape2", 1_771_969_784L, 1);
    EndRecord before = Fixture22.stats("2026-02-24-223229-te_escape2-round-1.txt");
    EndRecord its = Fixture22.stats("2026-02-24-224947-te_escape2-round-1.txt");

    assertThat(Rounds.inAnyOrder(lua, before, its).sets())
        .containsExactlyInAnyOrder(Set.of(lua, its), Set.of(before));
  }

  @Test
  void scenario19_sixRoundsOfAMapLinkOneToOneInAnyInterleaving() {
    String[] ends = {"222723", "223315", "224017", "224446", "225056", "225641"};
    String[] files = {"222726", "223318", "224019", "224449", "225059", "225644"};
    List<EndRecord> records = new ArrayList<>();
    List<Set<EndRecord>> expected = new ArrayList<>();
    for (int i = 0; i < ends.length; i++) {
      int label = i % 2 + 1;
      long end = Fixture22.clock("2026-02-26-" + ends[i], Fixture22.ZONE).earlier();
      EndRecord lua = Fixture22.message("m" + i, "te_escape2", end, label);
      String name = "2026-02-26-" + files[i] + "-te_escape2-round-" + label + ".txt";
      EndRecord file = Fixture22.stats(name);
      records.addAll(List.of(lua, file));
      expected.add(Set.of(lua, file));
    }
    Random random = new Random(19);
    for (int shuffle = 0; shuffle < 500; shuffle++) {
      Collections.shuffle(records, random);
      assertThat(Rounds.of(records).clusters().stream().map(Rounds::records).toList())
          .isEqualTo(expected);
    }
  }

  @Test
  void scenario20_aWrongLabelThatNobodyTrustsIsOnlyARemark() {
    Rounds rounds = Rounds.inAnyOrder(L2, S2, P2);

    Cluster round = rounds.roundOf(P2);
    assertThat(rounds.clusters()).hasSize(1);
    assertThat(round.label()).isEqualTo(new RoundLabel(2, Origin.STATS, false));
    assertThat(rounds.member(P2).remarks()).containsExactly(LinkReason.ROUND_NUMBER_CONFLICT);
    assertThat(rounds.member(L2).remarks()).isEmpty();
  }

  @Test
  void scenario21_aCaptureWithAHeaderEndLinksHighWithoutLua() {
    Rounds rounds = Rounds.inAnyOrder(S2, P2);

    assertThat(rounds.roundOf(P2).label().number()).isEqualTo(2);
    assertThat(rounds.member(P2).confidence()).isEqualTo(Confidence.HIGH);
    assertThat(rounds.member(S2).confidence()).isEqualTo(Confidence.HIGH);
  }

  @Test
  void scenario22_aCaptureAloneIsNumberedByTheRoundBeforeIt() {
    Rounds rounds = Rounds.inAnyOrder(P1, S1, P2);

    assertThat(rounds.roundOf(P2).label()).isEqualTo(RoundLabel.inferred(2));
    assertThat(rounds.member(P2).status()).isEqualTo(LinkStatus.UNLINKED);
    assertThat(rounds.member(P2).confidence()).isEqualTo(Confidence.LOW);
    assertThat(Rounds.of(P2).roundOf(P2).label()).isEqualTo(RoundLabel.inferred(1));
    EndRecord otherMap = Fixture22.stats("2026-03-13-215418-supply-round-1.txt");
    assertThat(Rounds.of(otherMap, P2).roundOf(P2).label()).isEqualTo(RoundLabel.inferred(1));
    EndRecord after2700 = captureAt(Fixture22.END1 + 2_700);
    EndRecord after2701 = captureAt(Fixture22.END1 + 2_701);
    assertThat(Rounds.of(L1, after2700).roundOf(after2700).label())
        .isEqualTo(RoundLabel.inferred(2));
    assertThat(Rounds.of(L1, after2701).roundOf(after2701).label())
        .isEqualTo(RoundLabel.inferred(1));
  }

  @Test
  void scenario23_anAbortedRoundStaysApartWithoutANumber() {
    EndRecord abort = Fixture22.abort("C", MAP, 1_773_434_700L, 2);
    Rounds rounds = Rounds.inAnyOrder(abort, L1, S1, L2, S2);

    assertThat(rounds.clusters().stream().map(Rounds::records))
        .containsExactly(Set.of(abort), Set.of(L1, S1), Set.of(L2, S2));
    assertThat(rounds.roundOf(abort).aborted()).isTrue();
    assertThat(rounds.member(abort).confidence()).isEqualTo(Confidence.HIGH);
    assertThat(rounds.roundOf(abort).label()).isEqualTo(RoundLabel.UNKNOWN);
    assertThat(rounds.roundOf(S1).label().number()).isEqualTo(1);
  }

  @Test
  void scenario24_anAbortSeventyTwoSecondsBeforeIsNeverMerged() {
    EndRecord abort = Fixture22.abort("C", MAP, Fixture22.END1 - 72, 2);

    assertThat(Rounds.inAnyOrder(abort, L1, S1).sets())
        .containsExactlyInAnyOrder(Set.of(abort), Set.of(L1, S1));
    assertThat(Rounds.inAnyOrder(abort, S1).sets())
        .containsExactlyInAnyOrder(Set.of(abort), Set.of(S1));
  }

  @Test
  void scenario30_aGhostDumpOfAnotherMapStandsAlone() {
    EndRecord real = Fixture22.stats("2026-01-06-094610-braundorf_b4-round-2.txt");
    EndRecord ghost = Fixture22.stats("2026-01-06-094617-radar-round-2.txt");
    Rounds rounds = Rounds.inAnyOrder(real, ghost);

    assertThat(rounds.clusters()).hasSize(2);
    assertThat(rounds.member(ghost).reason()).isEqualTo(LinkReason.MAP_MISMATCH_SAME_INSTANT);
    assertThat(rounds.roundOf(ghost).besideAnotherMap()).isTrue();
    assertThat(rounds.member(real).reason()).isEqualTo(LinkReason.RESOLVED);
    EndRecord endedBefore = Fixture22.endstats("2026-01-06-094605", "radar", 2);
    assertThat(Rounds.of(real, endedBefore).member(real).reason()).isEqualTo(LinkReason.RESOLVED);
    EndRecord later = Fixture22.stats("2026-01-06-094621-radar-round-2.txt");
    assertThat(Rounds.of(real, later).member(later).reason()).isEqualTo(LinkReason.RESOLVED);
  }

  @Test
  void scenario39_theMessageOfRound1IsNeverUsedForRound2() {
    Rounds rounds = Rounds.inAnyOrder(L1, S1, P1, S2, P2, E2);

    assertThat(rounds.sets()).containsExactlyInAnyOrder(Set.of(L1, S1, P1), Set.of(S2, P2, E2));
    assertThat(LegSet.of(rounds.roundOf(S2)).hasLua()).isFalse();
  }

  @Test
  void scenario56_twoServersInTheSameSecondAreTwoRounds() {
    EndRecord lua = Fixture22.message("m", "te_escape2", 1_771_969_784L, 1);
    EndRecord file = Fixture22.stats("2026-02-24-224947-te_escape2-round-1.txt");
    List<Cluster> first = Partition.of("s1", List.of(lua, file));
    List<Cluster> second = Partition.of("s2", List.of(lua, file));

    assertThat(RoundKeys.of(first.get(0)).fingerprint())
        .isNotEqualTo(RoundKeys.of(second.get(0)).fingerprint());
    assertThat(RoundKeys.of(first.get(0)).aliases())
        .doesNotContainAnyElementsOf(RoundKeys.of(second.get(0)).aliases());
  }

  @Test
  void scenario64_anotherMapAtTheSameInstantIsNeverMerged() {
    EndRecord file = Fixture22.stats("2026-03-13-215418-adlernest-round-1.txt");
    EndRecord lua = Fixture22.message("m", "etl_adlernest", Fixture22.END1, 1);
    Rounds rounds = Rounds.inAnyOrder(file, lua);

    assertThat(rounds.clusters()).hasSize(2);
    Member parked = rounds.member(lua);
    assertThat(parked.status()).isEqualTo(LinkStatus.UNLINKED);
    assertThat(parked.reason()).isEqualTo(LinkReason.MAP_MISMATCH_SAME_INSTANT);
    assertThat(rounds.member(file).reason()).isEqualTo(LinkReason.RESOLVED);
  }

  private static EndRecord captureAt(long end) {
    return Fixture22.capture("2026-03-13-230000", MAP, end, ClaimedLabel.untrusted(1));
  }

  private static List<EndRecord> all() {
    List<EndRecord> all = new ArrayList<>();
    Fixture22.ROUNDS.values().forEach(all::addAll);
    return all;
  }
}
