package io.slomix.model.partition;

import static io.slomix.model.partition.Fixture22.E1;
import static io.slomix.model.partition.Fixture22.END1;
import static io.slomix.model.partition.Fixture22.END2;
import static io.slomix.model.partition.Fixture22.L1;
import static io.slomix.model.partition.Fixture22.L2;
import static io.slomix.model.partition.Fixture22.MAP;
import static io.slomix.model.partition.Fixture22.S1;
import static io.slomix.model.partition.Fixture22.S2;
import static io.slomix.model.partition.Fixture22.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.partition.cluster.Member;
import io.slomix.model.partition.cluster.RoundKeys;
import io.slomix.model.partition.end.EndRecord;
import io.slomix.model.partition.link.Confidence;
import io.slomix.model.partition.link.LinkReason;
import io.slomix.model.partition.link.LinkStatus;
import io.slomix.model.partition.link.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** lua-round-event 22 and 17.4 step 3: second dumps by the verdict of R11, and split reports. */
class SecondDumpScenariosTest {

  /** 28 s after S2's time. */
  private static final EndRecord SECOND_DUMP =
      Fixture22.stats("2026-03-13-215847-etl_frostbite-round-2.txt");

  private static final EndRecord DUPLICATE = SECOND_DUMP.withVerdict(false, S2.name());

  @Test
  void scenario26_aSecondDumpBelongsToTheFirst() {
    Rounds rounds = Rounds.inAnyOrder(L2, S2, DUPLICATE);

    assertThat(rounds.sets()).containsExactly(Set.of(L2, S2, DUPLICATE));
    assertDump(rounds.member(DUPLICATE), 28);
    assertThat(rounds.roundOf(S2).end()).isEqualTo(END2);
    assertThat(rounds.member(S2).role()).isEqualTo(Role.CANONICAL);
  }

  @Test
  void scenario27_theNameOfTheSecondDumpBecomesAnAlias() {
    Rounds before = Rounds.of(SECOND_DUMP);
    Rounds after = Rounds.inAnyOrder(DUPLICATE, S2);

    assertThat(after.fingerprintOf(S2)).isEqualTo(Rounds.of(S2).fingerprintOf(S2));
    assertThat(after.aliasesOf(S2))
        .containsExactlyInAnyOrder(
            before.fingerprintOf(SECOND_DUMP),
            RoundKeys.ofEnd(SERVER, MAP, END2),
            RoundKeys.ofEnd(SERVER, MAP, END2 + 28));
  }

  @Test
  void scenario28_aMessageMovesFromTheSecondDumpToTheFirst() {
    Rounds before = Rounds.inAnyOrder(L2, SECOND_DUMP);

    assertThat(before.clusters()).hasSize(1);
    Member complement = before.member(L2);
    assertThat(complement.reason()).isEqualTo(LinkReason.RESOLVED_COMPLEMENT);
    assertThat(complement.confidence()).isEqualTo(Confidence.LOW);
    assertThat(complement.distanceSeconds()).isEqualTo(28);

    Rounds after = Rounds.inAnyOrder(L2, DUPLICATE, S2);
    assertThat(after.member(L2).reason()).isEqualTo(LinkReason.RESOLVED);
    assertThat(after.member(L2).confidence()).isEqualTo(Confidence.HIGH);
    assertDump(after.member(DUPLICATE), 28);
  }

  @Test
  void scenario29_aSplitReportIsOneReport() {
    EndRecord part = Fixture22.endstats("2026-03-13-215417", MAP, 1);
    Rounds rounds = Rounds.inAnyOrder(E1, part, S1, L1);

    assertThat(rounds.clusters()).hasSize(1);
    assertThat(rounds.member(E1).role()).isEqualTo(Role.CANONICAL);
    assertThat(rounds.member(part).role()).isEqualTo(Role.PART);
    assertThat(rounds.member(part).reason()).isEqualTo(LinkReason.RESOLVED);
  }

  @Test
  void aSecondDumpJoinsItsOriginalHoweverFarItsOwnTimeLies() {
    EndRecord late =
        Fixture22.stats("2026-03-13-220017-etl_frostbite-round-2.txt")
            .withVerdict(false, S2.name());

    assertDump(Rounds.inAnyOrder(L2, S2, late).member(late), 118);
  }

  @Test
  void awardsWrittenWithASecondDumpFollowItAndAPreciseEndDoesNot() {
    EndRecord awards = Fixture22.endstats("2026-03-13-215845", MAP, 2);
    Rounds following = Rounds.inAnyOrder(L2, S2, DUPLICATE, awards);
    assertThat(following.clusters()).hasSize(1);
    assertDump(following.member(awards), 28);

    EndRecord other = Fixture22.message("other", MAP, END2 + 28, 2);
    Rounds apart = Rounds.inAnyOrder(L2, S2, DUPLICATE, awards, other);
    assertThat(apart.sets())
        .containsExactlyInAnyOrder(Set.of(L2, S2, DUPLICATE), Set.of(awards, other));
  }

  @Test
  void aDuplicateOfAFileThatIsNotThereIsARoundOfItsOwn() {
    assertThat(Rounds.inAnyOrder(L2, DUPLICATE).member(DUPLICATE).role()).isEqualTo(Role.CANONICAL);
  }

  @Test
  void aReadableSecondDumpStandsInForAnUnreadableFirst() {
    EndRecord damaged = Fixture22.unreadable(S1.name());
    EndRecord second = Fixture22.stats("2026-03-13-215502-etl_frostbite-round-1.txt");
    EndRecord awards = Fixture22.endstats("2026-03-13-215500", MAP, 1);
    Rounds rounds = Rounds.inAnyOrder(L1, E1, damaged, second, awards);

    assertThat(rounds.sets()).containsExactly(Set.of(L1, E1, second, awards));
    assertThat(rounds.member(second).role()).isEqualTo(Role.CANONICAL);
    assertThat(rounds.member(L1).status()).isEqualTo(LinkStatus.LINKED_ROUND_ID);
    assertThat(rounds.member(L1).reason()).isEqualTo(LinkReason.RESOLVED);
    assertDump(rounds.member(awards), 44);

    EndRecord tooLate = Fixture22.stats("2026-03-13-215504-etl_frostbite-round-1.txt");
    assertThat(Rounds.inAnyOrder(L1, E1, damaged, tooLate).sets())
        .containsExactlyInAnyOrder(Set.of(L1, E1), Set.of(tooLate));
  }

  @Test
  void awardsOfAnUnreadableSecondDumpFollowTheFirst() {
    EndRecord awards = Fixture22.endstats("2026-03-13-215450", MAP, 1);
    EndRecord damaged = Fixture22.unreadable("2026-03-13-215452-etl_frostbite-round-1.txt");

    assertDump(Rounds.inAnyOrder(L1, S1, damaged, awards).member(awards), 34);
    assertThat(Rounds.inAnyOrder(L1, S1, awards).sets())
        .containsExactlyInAnyOrder(Set.of(L1, S1), Set.of(awards));
  }

  @Test
  void aPreciseEndBesideAnUnreadableFileIsARoundOfItsOwn() {
    EndRecord damaged = Fixture22.unreadable("2026-03-13-215458-etl_frostbite-round-1.txt");
    EndRecord lua = Fixture22.message("own", MAP, END1 + 40, 1);

    assertThat(Rounds.inAnyOrder(L1, S1, damaged, lua).sets())
        .containsExactlyInAnyOrder(Set.of(L1, S1), Set.of(lua));
  }

  @Test
  void twoReadableFilesAfterAnUnreadableOneKeepTheirRounds() {
    EndRecord damaged = Fixture22.unreadable(S1.name());
    EndRecord one = Fixture22.stats("2026-03-13-215458-etl_frostbite-round-1.txt");
    EndRecord other = Fixture22.stats("2026-03-13-215501-etl_frostbite-round-1.txt");

    assertThat(Rounds.inAnyOrder(L1, damaged, one, other).sets())
        .containsExactlyInAnyOrder(Set.of(L1), Set.of(one), Set.of(other));
  }

  @Test
  void anUnreadableFileIsPartOfNoRound() {
    EndRecord damaged = Fixture22.unreadable(S1.name());

    assertThat(Rounds.of(damaged).clusters()).isEmpty();
    assertThat(Rounds.inAnyOrder(L1, damaged).sets()).containsExactly(Set.of(L1));
    assertThat(Rounds.of(L1, damaged).roundOf(L1).end()).isEqualTo(END1);
  }

  private static void assertDump(Member member, long distance) {
    assertThat(member.reason()).isEqualTo(LinkReason.DUPLICATE_DUMP);
    assertThat(member.role()).isEqualTo(Role.EXTRA);
    assertThat(member.status()).isEqualTo(LinkStatus.LINKED_ROUND_ID);
    assertThat(member.distanceSeconds()).isEqualTo(distance);
  }
}
