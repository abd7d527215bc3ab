package io.slomix.model.evening;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.correlate.DecidedEvening;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evening.round.MergedRound;
import io.slomix.model.evening.round.MergedRounds;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.lua.LuaContent;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.merge.FinalDuration.Source;
import io.slomix.model.partition.leg.Leg;
import io.slomix.model.proximity.capture.CaptureHead;
import io.slomix.model.round.EndReason;
import io.slomix.model.scoring.row.MatchResult;
import io.slomix.model.testing.LuaRounds;
import io.slomix.model.testing.RoundFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Scenarios of lua-round-event 22 that are about pairs and whole evenings, by number; read with R8
 * to R11. Each is decided in many orders of arrival, and must come out the same.
 */
class PairScenariosTest {

  private static final String MAP = "etl_frostbite";
  private static final int ORDERS = 24;

  /** Stamp 21:54:18, end 1773435255. */
  private static final RoundFiles S1 = RoundFiles.round1("2026-03-13-215418", MAP);

  /** Stamp 21:58:19, end 1773435496. */
  private static final RoundFiles S2 = RoundFiles.round2("2026-03-13-215819", MAP);

  private static final long E1 = 1_773_435_255L;
  private static final long E2 = 1_773_435_496L;

  @Test
  void scenario01_aMessageAndItsFileAreOneRoundOfHighConfidence() {
    DecidedEvening evening = decided(message(1, E1), file(S1));
    assertThat(evening.rounds()).hasSize(1);
    MergedRound round = merged(evening, 0);
    assertThat(round.roundNumber()).isEqualTo(1);
    assertThat(evening.rounds().get(0).other().confidence()).isEqualTo("high");
    assertThat(round.merged().duration().source()).isEqualTo(Source.LUA);
    assertThat(evening.closed().evidence())
        .allSatisfy(item -> assertThat(item.link().linkReason()).startsWith("resolved"));
  }

  @Test
  void scenario02And03And04AndLateEvidenceIsWrittenAsIfItHadBeenOnTime() {
    DecidedEvening onTime = decided(message(1, E1), file(S1));
    assertThat(decided(file(S1), message(1, E1))).isEqualTo(onTime);
    assertThat(merged(onTime, 0).merged().duration().source()).isEqualTo(Source.LUA);
  }

  @Test
  void scenario25_aFileWrittenAtTheDailyRestartIsAbortedAndTheOthersPair() {
    DecidedEvening evening =
        decided(
            file(
                RoundFiles.round2("2026-03-13-200001", "supply")
                    .playTime(null)
                    .limits("12:00", "12:40")
                    .rounds(0)),
            file(RoundFiles.round1("2026-03-13-201727", "supply")),
            file(RoundFiles.round2("2026-03-13-203013", "supply")));
    assertThat(statuses(evening))
        .containsExactly(FileStatus.ABORTED, FileStatus.PAIRED, FileStatus.PAIRED);
    assertThat(merged(evening, 0).merged().endReason()).isEqualTo(EndReason.SERVER_RESTART);
    assertThat(merged(evening, 0).roundNumber()).isEqualTo(1);
  }

  @Test
  void scenario31And32_stampsFromTheEndOnBelongToTheRound() {
    for (String stamp : List.of("2026-03-13-215415", "2026-03-13-215417")) {
      DecidedEvening evening = decided(file(RoundFiles.round1(stamp, MAP)), message(1, E1));
      assertThat(evening.rounds()).hasSize(1);
      assertThat(evening.rounds().get(0).other().confidence()).isEqualTo("high");
    }
  }

  @Test
  void scenario34_aPairOverMidnightIsOneMatchOfOneSession() {
    DecidedEvening evening =
        decided(
            file(RoundFiles.round1("2026-03-13-235643", MAP)),
            file(RoundFiles.round2("2026-03-14-000413", MAP)),
            message(1, 1_773_442_600L));
    assertThat(statuses(evening)).containsExactly(FileStatus.PAIRED, FileStatus.PAIRED);
    assertThat(evening.closed().scores().sessions()).hasSize(1);
    assertThat(evening.rounds().get(0).sessionKey())
        .isEqualTo(evening.rounds().get(1).sessionKey());
  }

  @Test
  void scenario36_startsThatDifferAreOneRoundWithAConflict() {
    long start = message(1, E1).lua().timing().startUnix();
    DecidedEvening evening =
        decided(message(1, E1), file(S1), capture("215415", 1, E1, start - 26, true));
    assertThat(evening.rounds()).hasSize(1);
    assertThat(merged(evening, 0).merged().conflictCodes()).contains("round_start_unix");
    DecidedEvening agreed =
        decided(message(1, E1), file(S1), capture("215415", 1, E1, start, true));
    assertThat(merged(agreed, 0).merged().conflictCodes()).doesNotContain("round_start_unix");
  }

  @Test
  void aCaptureOfASecondRoundThatClaimsToBeTheFirstBelongsToTheSecond() {
    DecidedEvening evening =
        decided(
            message(1, E1),
            file(S1),
            capture("215415", 1, E1, null, false),
            message(2, E2),
            file(S2),
            capture("215816", 1, E2, null, false));
    assertThat(evening.rounds()).hasSize(2);
    assertThat(evening.rounds())
        .allSatisfy(
            round -> assertThat(round.other().context().legs().has(Leg.PROXIMITY)).isTrue());
    assertThat(merged(evening, 1).roundNumber()).isEqualTo(2);
    assertThat(merged(evening, 1).merged().conflictCodes()).doesNotContain("round_number");
  }

  @Test
  void aCaptureWithoutTimesIsPlacedByItsName() {
    DecidedEvening evening = decided(file(S1), capture("215415", 1, null, null, true));
    assertThat(evening.rounds()).hasSize(1);
    assertThat(evening.rounds().get(0).other().context().legs().has(Leg.PROXIMITY)).isTrue();
  }

  @Test
  void scenario40_aRound2KnownByItsMessageAloneTakesTheEmptyPlace() {
    DecidedEvening evening = decided(message(1, E1), file(S1), message(2, E2));
    assertThat(evening.rounds()).hasSize(2);
    assertThat(evening.rounds().get(0).verdict().status()).isEqualTo(FileStatus.ABANDONED);
    MatchResult match = only(evening);
    assertThat(match.status()).isEqualTo("partial");
    assertThat(match.round1()).isEqualTo(evening.rounds().get(0).fingerprint());
    assertThat(match.round2()).isEqualTo(evening.rounds().get(1).fingerprint());
    assertThat(evening.rounds().get(1).hasFile()).isFalse();
  }

  @Test
  void scenario41_aRound2BeforeItsRound1IsPairedWhenItComes() {
    assertThat(statuses(decided(file(S2)))).containsExactly(FileStatus.UNPAIRED);
    assertThat(statuses(decided(file(S2), file(S1))))
        .containsExactly(FileStatus.PAIRED, FileStatus.PAIRED);
  }

  @Test
  void scenario42_aRound2AloneIsStoredAndCountsForNothing() {
    DecidedEvening evening = decided(file(S2), message(2, E2));
    assertThat(statuses(evening)).containsExactly(FileStatus.UNPAIRED);
    assertThat(merged(evening, 0).stats().file().counted()).isFalse();
  }

  @Test
  void scenario43_anotherMapLeavesTheFirstRound1Alone() {
    DecidedEvening evening =
        decided(file(RoundFiles.round1("2026-03-13-213000", "supply")), file(S1), file(S2));
    assertThat(statuses(evening))
        .containsExactly(FileStatus.ABANDONED, FileStatus.PAIRED, FileStatus.PAIRED);
  }

  @Test
  void scenario44_aRound1PlayedAgainSupersedesTheFirst() {
    DecidedEvening evening =
        decided(
            file(RoundFiles.round1("2026-03-13-211622", MAP)),
            file(
                RoundFiles.round1("2026-03-13-212110", MAP)
                    .playTime("270000")
                    .limits("12:00", "4:30")),
            file(RoundFiles.round2("2026-03-13-213000", MAP).limits("4:30", "4:30")));
    assertThat(statuses(evening))
        .containsExactly(FileStatus.SUPERSEDED, FileStatus.PAIRED, FileStatus.PAIRED);
  }

  @Test
  void scenario45_aRound2AfterFiftyMinutesIsNotItsRound2() {
    DecidedEvening evening = decided(file(S1), file(RoundFiles.round2("2026-03-13-224418", MAP)));
    assertThat(statuses(evening)).containsExactly(FileStatus.ABANDONED, FileStatus.UNPAIRED);
  }

  @Test
  void scenario46_aRound2WithAnotherLimitIsNotItsRound2() {
    DecidedEvening evening =
        decided(file(S1), file(RoundFiles.round2("2026-03-13-220058", MAP).limits("7:02", "7:02")));
    assertThat(statuses(evening)).containsExactly(FileStatus.ABANDONED, FileStatus.UNPAIRED);
  }

  @Test
  void scenario47_thirteenMessagesLongAfterTheirFilesAllFindThem() {
    List<LegEvidence> evidence = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      evidence.add(file(RoundFiles.round1("2026-03-13-21%02d18".formatted(2 + 4 * i), MAP + i)));
      evidence.add(message(1, E1 - (52 - 4 * i) * 60L - 0L, MAP + i));
    }
    DecidedEvening evening = decided(evidence.toArray(LegEvidence[]::new));
    assertThat(evening.rounds()).hasSize(13);
    assertThat(evening.rounds())
        .allSatisfy(round -> assertThat(round.other().context().legs().hasLua()).isTrue());
  }

  @Test
  void scenario51_anInventedMessageIsARoundThatNobodyCounts() {
    DecidedEvening evening = decided(file(S1), file(S2), message(1, E2 + 900));
    RoundFacts invented = evening.rounds().get(2);
    assertThat(invented.hasFile()).isFalse();
    assertThat(merged(evening, 2).stats()).isNull();
    assertThat(evening.closed().scores().matches().stream().filter(MatchResult::counted))
        .hasSize(1);
  }

  /** What the evidence comes to, which is the same in every order that was tried. */
  private static DecidedEvening decided(LegEvidence... evidence) {
    List<LegEvidence> items = new ArrayList<>(List.of(evidence));
    DecidedEvening first = decide(items);
    Random random = new Random(items.size());
    for (int i = 0; i < ORDERS; i++) {
      Collections.shuffle(items, random);
      List<LegEvidence> twice = new ArrayList<>(items);
      twice.addAll(items.subList(0, items.size() / 2));
      assertThat(decide(twice)).isEqualTo(first);
    }
    return first;
  }

  private static DecidedEvening decide(List<LegEvidence> evidence) {
    return WholeEvening.decide("main", RoundFiles.ZONE, StatsRules.DEFAULT, evidence);
  }

  private static LegEvidence file(RoundFiles file) {
    return LegEvidence.of(file.evidence());
  }

  private static LegEvidence capture(
      String clock, int label, Long end, Long start, boolean trusted) {
    String name = "2026-03-13-%s-%s-round-%d_engagements.txt".formatted(clock, MAP, label);
    return new LegEvidence(
        ArtifactKind.PROXIMITY,
        name,
        "0" + name,
        1_000,
        null,
        null,
        null,
        null,
        new CaptureHead(MAP, start, end, label, trusted, ParseStatus.OK));
  }

  private static LegEvidence message(int label, long end) {
    return message(label, end, MAP);
  }

  private static LegEvidence message(int label, long end, String map) {
    String name = end + "_" + map + ".json";
    return LegEvidence.of(
        ArtifactKind.WEBHOOK,
        name,
        "0" + name,
        100,
        new LuaContent.Report(
            LuaRounds.round()
                .map(map)
                .label(label)
                .played(240, label == 1 ? 720 : 300)
                .endingAt(end)
                .build()));
  }

  private static List<FileStatus> statuses(DecidedEvening evening) {
    return evening.rounds().stream()
        .filter(RoundFacts::hasFile)
        .map(round -> round.verdict().status())
        .toList();
  }

  private static MergedRound merged(DecidedEvening evening, int place) {
    return MergedRounds.resolve(evening.rounds().get(place), StatsRules.DEFAULT, RoundFiles.ZONE);
  }

  private static MatchResult only(DecidedEvening evening) {
    assertThat(evening.closed().scores().matches()).hasSize(1);
    return evening.closed().scores().matches().get(0);
  }
}
