package io.slomix.model.evening;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.correlate.DecidedEvening;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.evidence.EvidenceState;
import io.slomix.model.correlate.evidence.EvidenceState.Bucket;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evening.leg.LegEvenings;
import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evening.round.MergedRound;
import io.slomix.model.evening.round.MergedRounds;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.evidence.Reason;
import io.slomix.model.lua.LuaContent;
import io.slomix.model.lua.LuaRound;
import io.slomix.model.merge.FinalDuration.Source;
import io.slomix.model.round.EndReason;
import io.slomix.model.testing.InventedEvening;
import io.slomix.model.testing.LuaRounds;
import io.slomix.model.testing.PlayerLines;
import io.slomix.model.testing.RoundFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stats files and Lua events of one round meet, and neither changes what the other counts (R7). */
class WholeEveningTest {

  private static final long END = 1_773_435_255L;

  private final RoundFiles file =
      RoundFiles.round1("2026-03-13-215418", "etl_frostbite")
          .players(PlayerLines.player("AAAAAAA1").line(), PlayerLines.player("AAAAAAA2").line());
  private final LegEvidence stats = LegEvidence.of(file.evidence());

  @Test
  void messageAndStatsFileOfOneEndAreOneRound() {
    DecidedEvening evening = decide(stats, message("a.json", LuaRounds.round().build()));

    RoundFacts round = only(evening);
    MergedRound merged = MergedRounds.resolve(round, StatsRules.DEFAULT, RoundFiles.ZONE);
    assertThat(round.fingerprint()).isEqualTo(InventedEvening.of(file).facts(file).fingerprint());
    assertThat(merged.merged().endReason()).isEqualTo(EndReason.OBJECTIVE);
    assertThat(merged.merged().duration().source()).isEqualTo(Source.LUA);
    assertThat(merged.merged().legs()).isEqualTo("stats,lua");
    assertThat(merged.lua().linkStatus()).isEqualTo("linked_round_id");
  }

  @Test
  void otherEvidenceChangesNothingThatTheStatsFilesSay() {
    RoundFacts round = only(decide(stats, message("a.json", LuaRounds.round().build())));

    assertThat(MergedRounds.resolve(round, StatsRules.DEFAULT, RoundFiles.ZONE).stats().file())
        .isEqualTo(InventedEvening.of(file).result(file).file());
  }

  @Test
  void aMessageWithoutAStatsFileIsARoundThatWaits() {
    DecidedEvening evening = decide(message("a.json", LuaRounds.round().build()));

    assertThat(only(evening).hasFile()).isFalse();
    EvidenceState state = evening.closed().evidence().get(0);
    assertThat(state.bucket()).isEqualTo(Bucket.WAITING);
    assertThat(state.roundFingerprint()).isEqualTo(only(evening).fingerprint());
    assertThat(state.link().linkReason()).isEqualTo("no_rows_for_map_round");
  }

  @Test
  void theProvisionalKeyBecomesAnAliasWhenTheStatsFileComes() {
    String provisional = only(decide(message("a.json", LuaRounds.round().build()))).fingerprint();

    RoundFacts round = only(decide(stats, message("a.json", LuaRounds.round().build())));

    assertThat(round.aliases()).contains(provisional);
  }

  @Test
  void aMessageOfAnotherPlayOfTheMapIsAnotherRound() {
    LuaRound later = LuaRounds.round().endingAt(END + 665).build();

    DecidedEvening evening = decide(stats, message("a.json", later));

    assertThat(evening.rounds()).hasSize(2);
    assertThat(evening.closed().live()).hasSize(2);
  }

  @Test
  void anAbortedEventHasNoNumberAndItsCauseIsTheNextMap() {
    LuaRound aborted =
        LuaRounds.round().label(2).sides(0, 1).endReason("surrender").endingAt(END - 555).build();

    DecidedEvening evening = decide(stats, message("a.json", aborted));

    RoundFacts first = evening.rounds().get(0);
    MergedRound merged = MergedRounds.resolve(first, StatsRules.DEFAULT, RoundFiles.ZONE);
    assertThat(first.other().context().roundNumber()).isNull();
    assertThat(merged.merged().endReason()).isEqualTo(EndReason.MAP_RESTART);
  }

  @Test
  void twoDeliveriesOfOneEventAreOneEventOfBothSources() {
    LuaRound event = LuaRounds.round().build();
    LegEvidence gametime =
        LegEvidence.of(
            ArtifactKind.GAMETIME,
            "gametime-etl_frostbite-R1-1773435255.json",
            "ff",
            9,
            new LuaContent.Report(event));

    RoundFacts round = only(decide(stats, message("a.json", event), gametime));

    MergedRound merged = MergedRounds.resolve(round, StatsRules.DEFAULT, RoundFiles.ZONE);
    assertThat(merged.lua().source()).isEqualTo("both");
    assertThat(merged.merged().legs()).isEqualTo("stats,lua,gametime");
  }

  @Test
  void theRevisionCountsTheEvidenceOfAllLegs() {
    long alone = InventedEvening.of(file).facts(file).revision();

    RoundFacts round = only(decide(stats, message("a.json", LuaRounds.round().build())));

    assertThat(round.revision()).isEqualTo(alone + 1);
  }

  @Test
  void aRefusedMessageIsQuarantinedOutsideOfEveryEvening() {
    LegEvidence refused =
        LegEvidence.of(
            ArtifactKind.WEBHOOK,
            "a.json",
            "0a",
            3,
            new LuaContent.Refusal(Reason.JSON_TRUNCATED, 1, 3, "cut"));

    assertThat(LegEvenings.reachOf(refused, RoundFiles.ZONE)).isEmpty();
    EvidenceState state = WholeEvening.ofTimeless("main", List.of(refused)).evidence().get(0);
    assertThat(state.bucket()).isEqualTo(Bucket.QUARANTINED);
    assertThat(state.reason()).isEqualTo(Reason.JSON_TRUNCATED);
  }

  private static LegEvidence message(String name, LuaRound round) {
    return LegEvidence.of(
        ArtifactKind.WEBHOOK, name, "0" + name, 100, new LuaContent.Report(round));
  }

  private static DecidedEvening decide(LegEvidence... evidence) {
    return WholeEvening.decide("main", RoundFiles.ZONE, StatsRules.DEFAULT, List.of(evidence));
  }

  private static RoundFacts only(DecidedEvening evening) {
    assertThat(evening.rounds()).hasSize(1);
    return evening.rounds().get(0);
  }
}
