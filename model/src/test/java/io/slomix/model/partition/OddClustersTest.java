package io.slomix.model.partition;

import static io.slomix.model.partition.Fixture22.END1;
import static io.slomix.model.partition.Fixture22.L1;
import static io.slomix.model.partition.Fixture22.MAP;
import static io.slomix.model.partition.Fixture22.S1;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.partition.cluster.RoundLabel;
import io.slomix.model.partition.cluster.RoundLabel.Origin;
import io.slomix.model.partition.end.ClaimedLabel;
import io.slomix.model.partition.end.EndRecord;
import io.slomix.model.partition.end.EndRecords;
import io.slomix.model.partition.end.RecordContent;
import io.slomix.model.partition.link.Confidence;
import io.slomix.model.partition.link.LinkReason;
import io.slomix.model.partition.link.LinkStatus;
import io.slomix.model.partition.link.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where lua-round-event 17.4 leaves room: what no server writes, and evidence may still hold. */
class OddClustersTest {

  @Test
  void tenSecondsAreOneRoundAndElevenAreTwo() {
    EndRecord ten = gametimeAt(10);
    EndRecord eleven = gametimeAt(11);

    assertThat(Rounds.inAnyOrder(L1, ten).clusters()).hasSize(1);
    assertThat(Rounds.inAnyOrder(L1, eleven).clusters()).hasSize(2);
  }

  @Test
  void aLongChainIsCutInItsMiddleAtTheWidestGap() {
    EndRecord[] nineApart = new EndRecord[6];
    for (int i = 0; i < nineApart.length; i++) {
      nineApart[i] = gametimeAt(9 * i);
    }
    assertThat(Rounds.inAnyOrder(nineApart).sets())
        .containsExactlyInAnyOrder(
            Set.of(nineApart[0], nineApart[1], nineApart[2]),
            Set.of(nineApart[3], nineApart[4], nineApart[5]));

    EndRecord[] oneWider = {
      gametimeAt(0), gametimeAt(10), gametimeAt(19), gametimeAt(28), gametimeAt(37)
    };
    assertThat(Rounds.inAnyOrder(oneWider).sets())
        .containsExactlyInAnyOrder(
            Set.of(oneWider[0]), Set.of(oneWider[1], oneWider[2], oneWider[3], oneWider[4]));
  }

  @Test
  void twoStatsFilesThatAreNoDumpsAreTwoRoundsAndShareTheRestByDistance() {
    EndRecord other = Fixture22.stats("2026-03-13-215426-etl_frostbite-round-1.txt");
    EndRecord nearOther = gametimeAt(7);
    EndRecord half = Fixture22.endstats("2026-03-13-215420", MAP, 1);
    Rounds rounds = Rounds.inAnyOrder(L1, S1, other, nearOther, half);

    assertThat(rounds.sets())
        .containsExactlyInAnyOrder(Set.of(L1, S1, half), Set.of(other, nearOther));
    assertThat(rounds.fingerprintOf(S1)).isNotEqualTo(rounds.fingerprintOf(other));
  }

  @Test
  void ofTwoLuaEventsInOneRoundTheEarlierIsUsed() {
    EndRecord later = gametimeAt(4);
    EndRecord laterMessage = Fixture22.message("later", MAP, END1 + 4, 1);
    Rounds rounds = Rounds.inAnyOrder(L1, S1, later, laterMessage);

    assertThat(rounds.clusters()).hasSize(1);
    assertThat(rounds.member(L1).role()).isEqualTo(Role.CANONICAL);
    assertThat(rounds.member(later).reason()).isEqualTo(LinkReason.SUPERSEDED);
    assertThat(rounds.member(laterMessage).reason()).isEqualTo(LinkReason.SUPERSEDED);
    assertThat(rounds.clusters().get(0).end()).isEqualTo(END1);
  }

  @Test
  void ofTwoCapturesTheLargerIsUsed() {
    EndRecord small = captureOf(1_000, "2026-03-13-215414");
    EndRecord large = captureOf(1_001, "2026-03-13-215415");
    EndRecord asLarge = captureOf(1_001, "2026-03-13-215416");
    Rounds rounds = Rounds.inAnyOrder(S1, small, large, asLarge);

    assertThat(rounds.member(large).role()).isEqualTo(Role.CANONICAL);
    assertThat(rounds.member(small).reason()).isEqualTo(LinkReason.SUPERSEDED);
    assertThat(rounds.member(asLarge).reason()).isEqualTo(LinkReason.SUPERSEDED);
  }

  @Test
  void theLargestOfSeveralContentsOfAMessageIsUsedWhateverItsName() {
    EndRecord longer =
        EndRecords.statsReady(
            "Z.json",
            MAP,
            END1,
            null,
            ClaimedLabel.trusted(1),
            false,
            RecordContent.readable(9_000, "00"));
    Rounds rounds = Rounds.inAnyOrder(L1, longer, S1);

    assertThat(rounds.member(longer).role()).isEqualTo(Role.CANONICAL);
    assertThat(rounds.member(L1).reason()).isEqualTo(LinkReason.SUPERSEDED);
  }

  @Test
  void aMessageWithoutAnEndIsAnotherDeliveryOfTheLuaEvent() {
    EndRecord endless = Fixture22.endless("endless", MAP, END1 + 20, 1);
    EndRecord gametime = gametimeAt(0);
    Rounds rounds = Rounds.inAnyOrder(endless, gametime, S1);

    assertThat(rounds.clusters()).hasSize(1);
    assertThat(rounds.member(endless).role()).isEqualTo(Role.CANONICAL);
    assertThat(rounds.member(gametime).role()).isEqualTo(Role.CANONICAL);
    assertThat(Rounds.inAnyOrder(endless, L1, S1).member(endless).reason())
        .isEqualTo(LinkReason.SUPERSEDED);
  }

  @Test
  void complementNeedsARoundThatLacksTheSource() {
    EndRecord lateCapture = Fixture22.capture("2026-03-13-215435", MAP, null, ClaimedLabel.NONE);
    EndRecord ownCapture = Fixture22.P1;

    assertThat(Rounds.inAnyOrder(S1, lateCapture).member(lateCapture).reason())
        .isEqualTo(LinkReason.RESOLVED_COMPLEMENT);
    assertThat(Rounds.inAnyOrder(S1, lateCapture).member(lateCapture).confidence())
        .isEqualTo(Confidence.MEDIUM);
    assertThat(Rounds.inAnyOrder(S1, ownCapture, lateCapture).member(lateCapture).status())
        .isEqualTo(LinkStatus.UNLINKED);
  }

  @Test
  void complementReachesThirtySecondsAndNoFurther() {
    EndRecord atThirty = Fixture22.capture("2026-03-13-215445", MAP, null, ClaimedLabel.NONE);
    EndRecord beyond = Fixture22.capture("2026-03-13-215446", MAP, null, ClaimedLabel.NONE);

    assertThat(Rounds.inAnyOrder(S1, atThirty).member(atThirty).distanceSeconds()).isEqualTo(30);
    assertThat(Rounds.inAnyOrder(S1, atThirty).clusters()).hasSize(1);
    assertThat(Rounds.inAnyOrder(S1, beyond).clusters()).hasSize(2);
  }

  @Test
  void twoCapturesThatWouldBothFillTheSameGapWait() {
    EndRecord before = Fixture22.capture("2026-03-13-215400", MAP, null, ClaimedLabel.NONE);
    EndRecord after = Fixture22.capture("2026-03-13-215435", MAP, null, ClaimedLabel.NONE);
    EndRecord longAfter = Fixture22.capture("2026-03-13-215440", MAP, null, ClaimedLabel.NONE);

    Rounds tied = Rounds.inAnyOrder(S1, before, after);
    assertThat(tied.member(before).reason()).isEqualTo(LinkReason.AMBIGUOUS_TIE);
    assertThat(tied.member(after).reason()).isEqualTo(LinkReason.AMBIGUOUS_TIE);
    Rounds clear = Rounds.inAnyOrder(S1, before, longAfter);
    assertThat(clear.member(before).reason()).isEqualTo(LinkReason.RESOLVED_COMPLEMENT);
    assertThat(clear.member(longAfter).status()).isEqualTo(LinkStatus.UNLINKED);
  }

  @Test
  void aCaptureAndAwardsFarFromARoundOnBothSidesBothFillIt() {
    EndRecord capture = Fixture22.capture("2026-03-13-215435", MAP, null, ClaimedLabel.NONE);
    EndRecord awards = Fixture22.endstats("2026-03-13-215407", MAP, 1);

    assertThat(Rounds.inAnyOrder(S1, capture, awards).sets())
        .containsExactly(Set.of(S1, capture, awards));
    EndRecord tooFarApart = Fixture22.endstats("2026-03-13-215402", MAP, 1);
    assertThat(Rounds.inAnyOrder(S1, capture, tooFarApart).sets())
        .containsExactlyInAnyOrder(Set.of(S1, tooFarApart), Set.of(capture));
  }

  @Test
  void theNextBestRoundMustBeTenSecondsFurther() {
    EndRecord fortyOne = Fixture22.stats("2026-03-13-215459-etl_frostbite-round-2.txt");
    EndRecord forty = Fixture22.stats("2026-03-13-215458-etl_frostbite-round-2.txt");
    EndRecord atSixteen = Fixture22.capture("2026-03-13-215431", MAP, null, ClaimedLabel.NONE);
    EndRecord atFifteen = Fixture22.capture("2026-03-13-215430", MAP, null, ClaimedLabel.NONE);

    assertThat(Rounds.inAnyOrder(S1, fortyOne, atSixteen).member(atSixteen).reason())
        .isEqualTo(LinkReason.AMBIGUOUS_TIE);
    assertThat(Rounds.inAnyOrder(S1, forty, atFifteen).roundOf(atFifteen))
        .isEqualTo(Rounds.of(S1, forty, atFifteen).roundOf(S1));
  }

  @Test
  void trustedLabelsThatDifferAreAConflictAndTheStatsFileIsRight() {
    EndRecord message = Fixture22.message("m", MAP, END1, 2);
    Rounds rounds = Rounds.inAnyOrder(S1, message);

    assertThat(rounds.roundOf(S1).label()).isEqualTo(new RoundLabel(1, Origin.STATS, true));
    assertThat(rounds.member(message).remarks()).containsExactly(LinkReason.ROUND_NUMBER_CONFLICT);
  }

  @Test
  void anAbortByTheLuaModuleDoesNotSpoilARegularStatsFile() {
    EndRecord abort = Fixture22.abort("m", MAP, END1, 2);
    Rounds rounds = Rounds.inAnyOrder(S1, abort);

    assertThat(rounds.roundOf(S1).aborted()).isFalse();
    assertThat(rounds.roundOf(S1).label()).isEqualTo(new RoundLabel(1, Origin.STATS, false));
    EndRecord cut = S1.withVerdict(true, null);
    assertThat(Rounds.inAnyOrder(cut, L1).roundOf(cut).aborted()).isTrue();
    assertThat(Rounds.inAnyOrder(cut, L1).roundOf(cut).label()).isEqualTo(RoundLabel.UNKNOWN);
  }

  @Test
  void ofTwoMapsAtOneInstantTheOneWithMoreEvidenceIsReal() {
    EndRecord ghost = Fixture22.stats("2026-03-13-215418-aardvark-round-1.txt");
    Rounds rounds = Rounds.inAnyOrder(S1, Fixture22.E1, ghost);

    assertThat(rounds.roundOf(ghost).besideAnotherMap()).isTrue();
    assertThat(rounds.roundOf(S1).besideAnotherMap()).isFalse();
    assertThat(Rounds.inAnyOrder(S1, ghost).roundOf(S1).besideAnotherMap()).isTrue();
  }

  @Test
  void roundsFarFromAnyFileOfTheMapHaveNoCandidate() {
    EndRecord within = gametimeAt(2_700);
    EndRecord beyond = gametimeAt(2_701);

    assertThat(Rounds.of(S1, within).member(within).distanceSeconds()).isEqualTo(2_700);
    assertThat(Rounds.of(S1, beyond).member(beyond).reason())
        .isEqualTo(LinkReason.NO_ROWS_FOR_MAP_ROUND);
  }

  @Test
  void aMessageWithoutAnEndNeverSpeaksForTheRound() {
    EndRecord before = Fixture22.endless("endless", MAP, END1 - 5, 1);

    Rounds withLua = Rounds.inAnyOrder(before, L1, S1);
    assertThat(withLua.member(L1).role()).isEqualTo(Role.CANONICAL);
    assertThat(withLua.member(before).reason()).isEqualTo(LinkReason.SUPERSEDED);
    assertThat(Rounds.inAnyOrder(before, Fixture22.E1).roundOf(before).end()).isEqualTo(END1);
  }

  @Test
  void aTiedMessageAtTheEndOfARoundIsPartOfItForItWouldHaveItsName() {
    EndRecord endless = Fixture22.endless("endless", MAP, END1 + 1, 1);
    Rounds rounds =
        Rounds.of(
            endless,
            gametimeAt(0),
            gametimeAt(9),
            gametimeAt(17),
            gametimeAt(24),
            gametimeAt(31),
            gametimeAt(38));

    assertThat(rounds.clusters()).hasSize(2);
    assertThat(rounds.roundOf(endless)).isEqualTo(rounds.roundOf(gametimeAt(0)));
  }

  private static EndRecord gametimeAt(long secondsLater) {
    return Fixture22.gametime(MAP, END1 + secondsLater, 1);
  }

  private static EndRecord captureOf(long size, String stamp) {
    return EndRecords.proximity(
        stamp + "-x_engagements.txt",
        MAP,
        END1,
        null,
        ClaimedLabel.NONE,
        RecordContent.readable(size, stamp));
  }
}
