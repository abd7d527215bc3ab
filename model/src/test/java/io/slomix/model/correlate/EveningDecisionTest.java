package io.slomix.model.correlate;

import static io.slomix.model.testing.RoundFiles.round1;
import static io.slomix.model.testing.RoundFiles.round2;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.correlate.evidence.EvidenceState;
import io.slomix.model.correlate.evidence.EvidenceState.Bucket;
import io.slomix.model.correlate.evidence.RoundlessFile;
import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.correlate.member.StatsMember;
import io.slomix.model.evidence.Reason;
import io.slomix.model.evidence.RulesVersion;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.testing.InventedEvening;
import io.slomix.model.testing.RoundFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R5, R11, R16, R17, R18. */
class EveningDecisionTest {

  private final RoundFiles r1 = round1("2026-05-01-210000", "supply");
  private final RoundFiles r2 = round2("2026-05-01-210700", "supply");

  @Test
  void aRound2CarriesItsRound1AndBothTheMatch() {
    InventedEvening evening = InventedEvening.of(r2, r1);

    assertThat(evening.decided().rounds())
        .extracting(round -> round.file().name())
        .containsExactly(r1.name(), r2.name());
    assertThat(evening.facts(r2).round1().name()).isEqualTo(r1.name());
    assertThat(evening.facts(r1).round1()).isNull();
    assertThat(evening.facts(r2).matchId()).isEqualTo("2026-05-01-210000");
    assertThat(evening.facts(r1).matchId()).isEqualTo("2026-05-01-210000");
  }

  @Test
  void aMatchIsNamedByItsRound1ElseByItsRound2AndOtherFilesBelongToNone() {
    RoundFiles unpaired = round2("2026-05-01-210000", "radar");
    RoundFiles aborted = round1("2026-05-01-210300", "radar").playTime("-1");
    RoundFiles empty = round1("2026-05-01-210600", "radar").players(List.of());

    InventedEvening evening = InventedEvening.of(unpaired, aborted, empty);
    assertThat(evening.facts(unpaired).matchId()).isEqualTo("2026-05-01-210000");
    assertThat(evening.facts(aborted).matchId()).isNull();
    assertThat(evening.facts(empty).matchId()).isNull();
  }

  @Test
  void aSecondDumpIsPartOfTheRoundThatItRepeats() {
    RoundFiles again = round2("2026-05-01-210740", "supply");

    InventedEvening evening = InventedEvening.of(again, r1, r2);
    assertThat(evening.decided().rounds()).hasSize(2);
    assertThat(evening.facts(r2).duplicates())
        .extracting(StatsMember::name)
        .containsExactly(again.name());
    assertThat(evening.state(again.evidence()))
        .returns(evening.facts(r2).fingerprint(), EvidenceState::roundFingerprint)
        .returns(FileStatus.DUPLICATE, EvidenceState::status)
        .returns(Bucket.ACCEPTED, EvidenceState::bucket);
  }

  @Test
  void theRevisionCountsEveryDistinctContentUnderTheVersionOfTheRules() {
    StatsEvidence refused = r1.refused(Reason.FIELD_COUNT, 10);
    StatsEvidence one = r1.evidence();

    InventedEvening evening = InventedEvening.of(List.of(one, refused, r2.evidence(), one));
    assertThat(evening.decided().closed().revision())
        .isEqualTo(((long) RulesVersion.CURRENT << 32) + 3);
    assertThat(evening.facts(r1).revision()).isEqualTo(evening.decided().closed().revision());
    assertThat(evening.decided().closed().evidence()).hasSize(3);
  }

  @Test
  void theClosingRecordCoversAllReadingsAndNamesWhatIsAlive() {
    RoundFiles damaged = round1("2026-05-01-211500", "radar");
    StatsEvidence refusal = damaged.refused(Reason.HEADER, 3);

    EveningClosed closed =
        InventedEvening.of(List.of(r1.evidence(), r2.evidence(), refusal)).decided().closed();
    assertThat(closed.first()).isEqualTo(1_777_661_997);
    assertThat(closed.last()).isEqualTo(1_777_662_900);
    assertThat(closed.scope()).isEqualTo("evening:1777661997");
    assertThat(closed.live()).hasSize(2).isSorted();
    assertThat(closed.roundless())
        .containsExactly(
            new RoundlessFile(
                refusal.name(),
                refusal.sha256(),
                damaged.name(),
                1_777_662_900L,
                false,
                FileStatus.INVALID,
                refusal.refusal()));
  }

  @Test
  void anEveningOfTheRepeatedHourReachesFromItsFirstToItsLastReading() {
    EveningClosed closed =
        InventedEvening.of(round1("2025-10-26-023000", "supply")).decided().closed();

    assertThat(closed.last() - closed.first()).isEqualTo(3_603);
  }

  @Test
  void sessionsAreCutByEndsThatCountAndByNothingElse() {
    RoundFiles empty = round1("2026-05-01-215000", "radar").players(List.of());
    RoundFiles later = round1("2026-05-01-220701", "supply");
    RoundFiles aborted = round1("2026-05-01-220658", "radar").playTime("-1");

    InventedEvening bridged = InventedEvening.of(r1, r2, empty, later);
    assertThat(bridged.facts(r2).sessionKey()).isEqualTo(bridged.facts(r1).fingerprint());
    assertThat(bridged.facts(later).sessionKey()).isEqualTo(bridged.facts(later).fingerprint());
    assertThat(bridged.facts(empty).sessionKey()).isNull();

    // An aborted round ends at its clock, three seconds later than a regular one: 3 601 s.
    InventedEvening split = InventedEvening.of(r1, r2, aborted);
    assertThat(split.facts(aborted).sessionKey()).isEqualTo(split.facts(aborted).fingerprint());
    RoundFiles second = round1("2026-05-01-220657", "radar").playTime("-1");
    assertThat(InventedEvening.of(r1, r2, second).facts(second).sessionKey())
        .isEqualTo(bridged.facts(r1).fingerprint());
  }

  @Test
  void theFilesOfTheRepeatedHourAreDecidedTogether() {
    RoundFiles before = round1("2025-10-26-025500", "supply");
    RoundFiles after = round2("2025-10-26-020200", "supply");

    InventedEvening evening = InventedEvening.of(after, before);
    assertThat(evening.facts(after).verdict().status()).isEqualTo(FileStatus.PAIRED);
    assertThat(evening.facts(after).file().repeatedHour()).isTrue();
  }
}
