package io.slomix.sources.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.correlate.DecidedEvening;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.evidence.EvidenceState;
import io.slomix.model.correlate.evidence.EvidenceState.Bucket;
import io.slomix.model.evening.WholeEvening;
import io.slomix.model.evening.leg.LegEvenings;
import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evening.round.MergedRound;
import io.slomix.model.evening.round.MergedRounds;
import io.slomix.model.evidence.ArtifactClassifier;
import io.slomix.model.evidence.ParseStatus;
import io.slomix.sources.decode.LegDecoder;
import io.slomix.sources.sample.match.Ending;
import io.slomix.sources.sample.truth.SampleFile;
import io.slomix.sources.sample.truth.SampleRound;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All sources of a sample evening tell the same story. */
class SampleLegsTest {

  private static final SampleOptions OPTIONS = SampleOptions.eventfulEvening(5);
  private static final List<LegEvidence> EVIDENCE =
      SampleEvening.evidence(OPTIONS).map(SampleLegsTest::decoded).toList();
  private static final List<DecidedEvening> EVENINGS =
      LegEvenings.cut(EVIDENCE, OPTIONS.zone()).stream()
          .map(e -> WholeEvening.decide("sample", OPTIONS.zone(), StatsRules.DEFAULT, e))
          .toList();

  @Test
  void everyFileIsReadWhole() {
    assertThat(EVIDENCE).allMatch(item -> item.parseStatus() == ParseStatus.OK);
  }

  @Test
  void everyFileOfARoundWithStatsIsLinked() {
    Map<String, String> lost = new HashMap<>();
    for (SampleRound round : SampleEvening.generate(OPTIONS)) {
      if (round.file().isEmpty()) {
        SampleEvening.evidence(round, OPTIONS).forEach(file -> lost.put(file.name(), round.map()));
      }
    }
    assertThat(lost).isNotEmpty();
    for (EvidenceState state : states()) {
      assertThat(state.bucket())
          .as(state.name())
          .isEqualTo(lost.containsKey(state.name()) ? Bucket.WAITING : Bucket.ACCEPTED);
    }
  }

  @Test
  void filesOfOneRoundShareItsKeyAndThoseOfTwoRoundsDoNot() {
    Map<String, String> keys = new HashMap<>();
    states().forEach(state -> keys.put(state.name(), state.roundFingerprint()));
    Map<String, SampleRound> owners = new HashMap<>();
    for (SampleRound round : SampleEvening.generate(OPTIONS)) {
      List<SampleFile> files = SampleEvening.evidence(round, OPTIONS);
      assertThat(files.stream().map(file -> keys.get(file.name())).distinct()).hasSize(1);
      assertThat(owners.put(keys.get(files.get(0).name()), round)).isNull();
    }
  }

  @Test
  void noTwoSourcesOfARoundDisagree() {
    for (MergedRound round : merged()) {
      assertThat(round.merged().conflicts()).as(round.facts().fingerprint()).isEmpty();
    }
  }

  @Test
  void whoGaveUpIsKnown() {
    long surrenders =
        SampleEvening.rounds(OPTIONS).filter(r -> r.ending() == Ending.SURRENDER).count();
    assertThat(merged().stream().filter(r -> r.merged().surrenderTeam() != 0))
        .hasSize((int) surrenders);
  }

  private static List<MergedRound> merged() {
    return EVENINGS.stream()
        .flatMap(evening -> evening.rounds().stream())
        .map(facts -> MergedRounds.resolve(facts, StatsRules.DEFAULT, OPTIONS.zone()))
        .toList();
  }

  private static List<EvidenceState> states() {
    return EVENINGS.stream().flatMap(e -> e.closed().evidence().stream()).toList();
  }

  private static LegEvidence decoded(SampleFile file) {
    return LegDecoder.decode(
            ArtifactClassifier.classify(file.name(), file.content()), file.name(), file.content())
        .orElseThrow();
  }
}
