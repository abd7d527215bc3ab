package io.slomix.model.correlate;

import static io.slomix.model.testing.RoundFiles.round1;
import static io.slomix.model.testing.RoundFiles.round2;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.correlate.evidence.EvidenceState;
import io.slomix.model.correlate.evidence.EvidenceState.Bucket;
import io.slomix.model.correlate.evidence.RoundlessFile;
import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.evidence.Reason;
import io.slomix.model.evidence.RulesVersion;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.stats.FileRemarks;
import io.slomix.model.stats.StatsContent.Refusal;
import io.slomix.model.testing.InventedEvening;
import io.slomix.model.testing.RoundFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R2, R21. */
class EvidenceReviewTest {

  private final RoundFiles file = round1("2026-05-01-210000", "supply");

  @Test
  void everyReadableFileIsAcceptedWhateverBecameOfIt() {
    RoundFiles empty = round1("2026-05-01-210300", "supply").players(List.of());
    RoundFiles aborted = round1("2026-05-01-210600", "supply").playTime("-1");
    RoundFiles unpaired = round2("2026-05-01-210900", "radar");

    InventedEvening evening = InventedEvening.of(file, empty, aborted, unpaired);
    assertThat(evening.decided().closed().evidence())
        .extracting(EvidenceState::bucket)
        .containsOnly(Bucket.ACCEPTED);
    assertThat(evening.state(aborted.evidence()))
        .returns(FileStatus.ABORTED, EvidenceState::status)
        .returns(Reason.PLAY_TIME_NEGATIVE, EvidenceState::reason)
        .returns(null, EvidenceState::line)
        .returns(evening.facts(aborted).fingerprint(), EvidenceState::roundFingerprint);
    assertThat(evening.state(empty.evidence()).status()).isEqualTo(FileStatus.EMPTY);
  }

  @Test
  void aRefusedFileIsQuarantinedWithItsPlace() {
    StatsEvidence corrupt = file.refused(Reason.WEAPON_BLOCK, 10);

    assertThat(InventedEvening.of(List.of(corrupt)).state(corrupt))
        .isEqualTo(
            new EvidenceState(
                ArtifactKind.STATS,
                file.name().file(),
                corrupt.sha256(),
                10,
                Bucket.QUARANTINED,
                ParseStatus.FAILED,
                FileStatus.CORRUPT,
                Reason.WEAPON_BLOCK,
                2,
                7,
                "damaged",
                false,
                null,
                null));
  }

  @Test
  void supersededContentIsAcceptedEvenIfItWasRefused() {
    StatsEvidence corrupt = file.refused(Reason.WEAPON_BLOCK, 10_000);
    StatsEvidence shorter = StatsEvidence.of(file.name().file(), "0", 1, file.report());

    InventedEvening evening = InventedEvening.of(List.of(corrupt, shorter, file.evidence()));
    assertThat(evening.state(corrupt))
        .returns(Bucket.ACCEPTED, EvidenceState::bucket)
        .returns(true, EvidenceState::superseded)
        .returns(FileStatus.CORRUPT, EvidenceState::status);
    assertThat(evening.state(shorter))
        .returns(Bucket.ACCEPTED, EvidenceState::bucket)
        .returns(true, EvidenceState::superseded);
    assertThat(evening.state(file.evidence()).superseded()).isFalse();
    assertThat(evening.decided().closed().roundless()).isEmpty();
  }

  @Test
  void aNameWithoutAClockIsClosedByItself() {
    StatsEvidence less = unnamed("a", 1);
    StatsEvidence more = unnamed("b", 2);

    EveningClosed closed =
        EvidenceReview.ofRefusedName("main", "notes.txt", List.of(more, less, more));
    assertThat(closed.scope()).isEqualTo("name:notes.txt");
    assertThat(closed.first()).isNull();
    assertThat(closed.last()).isNull();
    assertThat(closed.revision()).isEqualTo(((long) RulesVersion.CURRENT << 32) + 2);
    assertThat(closed.live()).isEmpty();
    assertThat(closed.roundless())
        .singleElement()
        .returns("b", RoundlessFile::sha256)
        .returns(FileStatus.REFUSED, RoundlessFile::status)
        .returns(false, RoundlessFile::repeatedHour)
        .returns(null, RoundlessFile::name);
    assertThat(closed.evidence())
        .extracting(EvidenceState::bucket)
        .containsExactly(Bucket.ACCEPTED, Bucket.QUARANTINED);
  }

  private static StatsEvidence unnamed(String digest, long bytes) {
    Refusal refusal = new Refusal(Reason.NAME, 0, 0, "", null, null, FileRemarks.NONE);
    return StatsEvidence.of("notes.txt", digest, bytes, refusal);
  }
}
