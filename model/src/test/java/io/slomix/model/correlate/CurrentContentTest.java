package io.slomix.model.correlate;

import static io.slomix.model.testing.RoundFiles.round1;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.evidence.Reason;
import io.slomix.model.stats.FileRemarks;
import io.slomix.model.stats.StatsContent.Refusal;
import io.slomix.model.testing.RoundFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R2: of several contents of one name one is current, decided by content alone. */
class CurrentContentTest {

  private static final RoundFiles FILE = round1("2026-05-01-210000", "supply");
  private static final String NAME = FILE.name().file();

  @Test
  void aReadableContentPrecedesALongerRefusedOne() {
    StatsEvidence readable = readable(10, "1");

    assertCurrent(readable, FILE.refused(Reason.FIELD_COUNT, 10_000));
  }

  @Test
  void ofTwoReadableOrTwoRefusedContentsTheLongerOneIsCurrent() {
    assertCurrent(readable(11, "1"), readable(10, "2"));
    assertCurrent(FILE.refused(Reason.HEADER, 11), FILE.refused(Reason.FIELD_COUNT, 10));
  }

  @Test
  void ofTwoEquallyLongOnesTheLargerDigestIsCurrent() {
    assertCurrent(readable(10, "b"), readable(10, "a"));
    assertCurrent(refused(10, "b"), refused(10, "a"));
  }

  @Test
  void eachNameHasItsOwnCurrentContent() {
    StatsEvidence other = round1("2026-05-01-211000", "supply").evidence();

    assertThat(CurrentContent.byName(List.of(readable(10, "a"), other)))
        .containsEntry(other.name(), other)
        .hasSize(2);
  }

  private static void assertCurrent(StatsEvidence current, StatsEvidence superseded) {
    assertThat(CurrentContent.byName(List.of(current, superseded))).containsEntry(NAME, current);
    assertThat(CurrentContent.byName(List.of(superseded, current))).containsEntry(NAME, current);
  }

  private static StatsEvidence readable(long bytes, String digest) {
    return StatsEvidence.of(NAME, digest, bytes, FILE.report());
  }

  private static StatsEvidence refused(long bytes, String digest) {
    Refusal refusal = new Refusal(Reason.HEADER, 1, 1, "", null, null, FileRemarks.NONE);
    return StatsEvidence.of(NAME, digest, bytes, refusal);
  }
}
