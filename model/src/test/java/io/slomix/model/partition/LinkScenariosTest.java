package io.slomix.model.partition;

import static io.slomix.model.partition.Fixture22.E1;
import static io.slomix.model.partition.Fixture22.END1;
import static io.slomix.model.partition.Fixture22.G1;
import static io.slomix.model.partition.Fixture22.L1;
import static io.slomix.model.partition.Fixture22.MAP;
import static io.slomix.model.partition.Fixture22.P1;
import static io.slomix.model.partition.Fixture22.S1;
import static io.slomix.model.partition.Fixture22.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.partition.cluster.Cluster;
import io.slomix.model.partition.cluster.Member;
import io.slomix.model.partition.cluster.RoundKeys;
import io.slomix.model.partition.end.ClaimedLabel;
import io.slomix.model.partition.end.EndRecord;
import io.slomix.model.partition.end.EndRecords;
import io.slomix.model.partition.end.EndSource;
import io.slomix.model.partition.end.RecordContent;
import io.slomix.model.partition.leg.LegSet;
import io.slomix.model.partition.leg.RoundState;
import io.slomix.model.partition.link.Confidence;
import io.slomix.model.partition.link.LinkReason;
import io.slomix.model.partition.link.LinkStatus;
import io.slomix.model.partition.link.Role;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** lua-round-event 22: how the artifacts of one round find it. */
class LinkScenariosTest {

  @Test
  void scenario01_and02_and03_messageAndStatsFileAreOneRound() {
    Rounds rounds = Rounds.inAnyOrder(L1, S1);

    assertThat(rounds.sets()).containsExactly(Set.of(L1, S1));
    Cluster round = rounds.clusters().get(0);
    assertThat(round.end()).isEqualTo(END1);
    assertThat(round.label().number()).isEqualTo(1);
    assertLinked(rounds.member(L1), LinkReason.RESOLVED, Confidence.HIGH, 0);
    assertLinked(rounds.member(S1), LinkReason.RESOLVED, Confidence.HIGH, 0);
    assertThat(RoundState.of(round, false)).isEqualTo(RoundState.COMPLETE);
  }

  @Test
  void scenario04_gametimeThreeWeeksLaterLinksAsOnTime() {
    assertThat(Rounds.inAnyOrder(S1, G1).roundOf(S1)).isEqualTo(Rounds.of(S1, G1).roundOf(G1));
    assertLinked(Rounds.of(S1, G1).member(G1), LinkReason.RESOLVED, Confidence.HIGH, 0);
  }

  @Test
  void scenario05_messageAloneIsAPendingRound() {
    Rounds rounds = Rounds.of(L1);

    Member alone = rounds.member(L1);
    assertThat(alone.status()).isEqualTo(LinkStatus.UNLINKED);
    assertThat(alone.reason()).isEqualTo(LinkReason.NO_ROWS_FOR_MAP_ROUND);
    assertThat(alone.distanceSeconds()).isNull();
    assertThat(rounds.fingerprintOf(L1)).isEqualTo(RoundKeys.ofEnd(SERVER, MAP, END1));
    assertThat(RoundState.of(rounds.roundOf(L1), false)).isEqualTo(RoundState.PENDING);
    assertThat(RoundState.of(rounds.roundOf(L1), true)).isEqualTo(RoundState.INCOMPLETE);
    assertThat(Rounds.of(L1, S1).aliasesOf(L1)).contains(rounds.fingerprintOf(L1));
  }

  @Test
  void scenario06_statsFileAloneIsARound() {
    Rounds rounds = Rounds.of(S1);

    assertLinked(rounds.member(S1), LinkReason.RESOLVED, Confidence.MEDIUM, 0);
    assertThat(LegSet.of(rounds.roundOf(S1)).hasLua()).isFalse();
    assertThat(RoundState.of(rounds.roundOf(S1), false)).isEqualTo(RoundState.COMPLETE);
  }

  @Test
  void scenario07_allLegsInAnyOrderAreOneRoundWithOneName() {
    Rounds rounds = Rounds.inAnyOrder(L1, S1, E1, P1, G1);

    assertThat(rounds.sets()).containsExactly(Set.of(L1, S1, E1, P1, G1));
    assertThat(LegSet.of(rounds.clusters().get(0))).isEqualTo(LegSet.ALL);
    assertThat(rounds.fingerprintOf(P1))
        .isEqualTo(RoundKeys.ofStats(SERVER, MAP, "2026-03-13-215418-etl_frostbite-round-1"));
    assertThat(rounds.aliasesOf(P1)).containsExactly(RoundKeys.ofEnd(SERVER, MAP, END1));
    assertThat(rounds.member(P1).reason()).isEqualTo(LinkReason.RESOLVED_EXACT_UNIX_MATCH);
    assertThat(rounds.member(E1).reason()).isEqualTo(LinkReason.RESOLVED);
    assertThat(rounds.clusters().get(0).members())
        .allSatisfy(m -> assertThat(m.role()).isEqualTo(Role.CANONICAL))
        .allSatisfy(m -> assertThat(m.confidence()).isEqualTo(Confidence.HIGH));
  }

  @Test
  void scenario08_messageAndGametimeFileAreOneLuaEvent() {
    Rounds rounds = Rounds.inAnyOrder(L1, G1);

    assertThat(rounds.sets()).containsExactly(Set.of(L1, G1));
    assertThat(L1.sourceKey()).isEqualTo(G1.sourceKey());
    assertThat(rounds.member(G1).role()).isEqualTo(Role.CANONICAL);
    assertThat(rounds.member(L1).role()).isEqualTo(Role.CANONICAL);
  }

  @Test
  void scenario09_gametimeFileServesAsTheMessage() {
    Rounds rounds = Rounds.inAnyOrder(G1, S1);

    assertLinked(rounds.member(G1), LinkReason.RESOLVED, Confidence.HIGH, 0);
    assertThat(LegSet.of(rounds.roundOf(S1)).hasLua()).isTrue();
    assertThat(G1.source().code()).isEqualTo("gametime_fallback");
  }

  @Test
  void scenario10_threeDeliveriesOfAMessageAreOneRowAndTwoDuplicates() {
    RecordContent same = Fixture22.content("L1");
    EndRecord[] three = new EndRecord[4];
    for (int i = 0; i < 3; i++) {
      three[i] =
          EndRecords.statsReady(
              "m" + i + ".json", MAP, END1, null, ClaimedLabel.trusted(1), false, same);
    }
    three[3] = S1;
    Rounds rounds = Rounds.inAnyOrder(three);

    assertThat(rounds.clusters()).hasSize(1);
    assertThat(rounds.member(three[0]).role()).isEqualTo(Role.CANONICAL);
    assertThat(List.of(rounds.member(three[1]), rounds.member(three[2])))
        .allSatisfy(m -> assertThat(m.reason()).isEqualTo(LinkReason.DUPLICATE))
        .allSatisfy(m -> assertThat(m.status()).isEqualTo(LinkStatus.LINKED_ROUND_ID));
  }

  @Test
  void scenario12_theSameBytesTwiceChangeNothing() {
    assertThat(Rounds.of(S1, S1)).isEqualTo(Rounds.of(S1));
    assertThat(Rounds.of(S1, L1, S1, L1)).isEqualTo(Rounds.of(S1, L1));
  }

  @Test
  void scenario13_aLongerContentOfTheSameNameKeepsTheNamesOfTheRound() {
    EndRecord longer =
        new EndRecord(
            EndSource.STATS,
            S1.name(),
            S1.sourceKey(),
            MAP,
            S1.end(),
            S1.label(),
            Fixture22.content("another and longer content of the first stats file"),
            false,
            null,
            null);

    assertThat(Rounds.of(longer, L1).fingerprintOf(L1))
        .isEqualTo(Rounds.of(S1, L1).fingerprintOf(L1));
  }

  @Test
  void scenario31_and32_aFileWrittenTwoOrNoSecondsAfterTheEndLinksHigh() {
    EndRecord twoLater = Fixture22.stats("2026-03-13-215417-etl_frostbite-round-1.txt");
    EndRecord atShutdown = Fixture22.stats("2026-03-13-215415-etl_frostbite-round-1.txt");

    assertLinked(
        Rounds.inAnyOrder(L1, twoLater).member(L1), LinkReason.RESOLVED, Confidence.HIGH, 1);
    assertLinked(
        Rounds.inAnyOrder(L1, atShutdown).member(L1), LinkReason.RESOLVED, Confidence.HIGH, 3);
  }

  @Test
  void fiveSecondsAreHighAndSixAreMedium() {
    EndRecord five = Fixture22.stats("2026-03-13-215423-etl_frostbite-round-1.txt");
    EndRecord six = Fixture22.stats("2026-03-13-215424-etl_frostbite-round-1.txt");

    assertLinked(Rounds.of(L1, five).member(L1), LinkReason.RESOLVED, Confidence.HIGH, 5);
    assertLinked(Rounds.of(L1, six).member(L1), LinkReason.RESOLVED, Confidence.MEDIUM, 6);
  }

  @Test
  void scenario33_aWrongZoneLinksNothingAndShowsTheHour() {
    EndRecord inUtc = Fixture22.stats(S1.name(), ZoneOffset.UTC);
    Rounds rounds = Rounds.inAnyOrder(L1, inUtc);

    assertThat(rounds.clusters()).hasSize(2);
    assertThat(rounds.member(L1).status()).isEqualTo(LinkStatus.UNLINKED);
    assertThat(rounds.member(L1).reason()).isEqualTo(LinkReason.ALL_CANDIDATES_OUTSIDE_WINDOW);
    assertThat(rounds.member(L1).distanceSeconds()).isEqualTo(3600);
    assertLinked(Rounds.of(L1, S1).member(L1), LinkReason.RESOLVED, Confidence.HIGH, 0);
  }

  @Test
  void scenario37_theStartPlaysNoPart() {
    // A record has no start: a message without one is the same record.
    assertLinked(Rounds.of(L1, S1).member(L1), LinkReason.RESOLVED, Confidence.HIGH, 0);
  }

  @Test
  void scenario38_aMessageWithoutAnEndLinksLowByItsTimeWhenUnique() {
    EndRecord endless = Fixture22.endless("L1", MAP, END1 + 2, 1);
    assertLinked(
        Rounds.inAnyOrder(endless, S1).member(endless), LinkReason.RESOLVED, Confidence.LOW, 1);

    EndRecord late = Fixture22.endless("L1", MAP, END1 + 26, 1);
    assertLinked(
        Rounds.inAnyOrder(late, S1, E1).member(late),
        LinkReason.RESOLVED_COMPLEMENT,
        Confidence.LOW,
        25);

    EndRecord tooLate = Fixture22.endless("L1", MAP, END1 + 32, 1);
    assertThat(Rounds.inAnyOrder(tooLate, S1).member(tooLate).status())
        .isEqualTo(LinkStatus.UNLINKED);

    EndRecord next = Fixture22.stats("2026-03-13-215459-etl_frostbite-round-2.txt");
    EndRecord between = Fixture22.endless("L1", MAP, END1 + 22, 1);
    Member tied = Rounds.inAnyOrder(between, S1, next).member(between);
    assertThat(tied.status()).isEqualTo(LinkStatus.AMBIGUOUS);
    assertThat(tied.reason()).isEqualTo(LinkReason.AMBIGUOUS_TIE);
    EndRecord sixtyThree = Fixture22.stats("2026-03-13-215521-etl_frostbite-round-2.txt");
    EndRecord atTwentyEight = Fixture22.endless("L1", MAP, END1 + 29, 1);
    assertThat(Rounds.of(atTwentyEight, S1, sixtyThree).member(atTwentyEight).reason())
        .isEqualTo(LinkReason.AMBIGUOUS_TIE);
  }

  @Test
  void scenario57_aCaptureBetweenTwoRoundsWaits() {
    EndRecord next = Fixture22.stats("2026-03-13-215459-etl_frostbite-round-2.txt");
    EndRecord between = nameOnly("2026-03-13-215435");
    Rounds rounds = Rounds.inAnyOrder(S1, next, between);

    assertThat(rounds.clusters()).hasSize(3);
    Member tied = rounds.member(between);
    assertThat(tied.status()).isEqualTo(LinkStatus.AMBIGUOUS);
    assertThat(tied.reason()).isEqualTo(LinkReason.AMBIGUOUS_TIE);
    assertThat(tied.distanceSeconds()).isEqualTo(20);
    assertThat(tied.candidates()).isEqualTo(2);

    EndRecord nearTheFirst = nameOnly("2026-03-13-215423");
    assertThat(Rounds.inAnyOrder(S1, next, nearTheFirst).sets())
        .containsExactlyInAnyOrder(Set.of(S1, nearTheFirst), Set.of(next));
  }

  private static EndRecord nameOnly(String stamp) {
    return Fixture22.capture(stamp, MAP, null, ClaimedLabel.untrusted(1));
  }

  private static void assertLinked(
      Member member, LinkReason reason, Confidence confidence, long distance) {
    assertThat(member.status()).isEqualTo(LinkStatus.LINKED_ROUND_ID);
    assertThat(member.reason()).isEqualTo(reason);
    assertThat(member.confidence()).isEqualTo(confidence);
    assertThat(member.distanceSeconds()).isEqualTo(distance);
  }
}
