package io.slomix.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The words of reasons and what they do (R20, R21; lua-round-event 13.3). */
class ReasonTest {

  @Test
  void statsReasonsAreWrittenInUpperCaseAndEventReasonsInLowerCase() {
    assertThat(Reason.FIELD_COUNT.code()).isEqualTo("FIELD_COUNT");
    assertThat(Reason.RESOLVED_EXACT_UNIX_MATCH.code()).isEqualTo("resolved_exact_unix_match");
    assertThat(Reason.JSON_TRUNCATED.code()).isEqualTo("json_truncated");
  }

  @Test
  void codesAreUnique() {
    List<String> codes =
        Arrays.stream(Reason.values()).map(r -> r.code().toLowerCase(Locale.ROOT)).toList();
    assertThat(codes).doesNotHaveDuplicates();
  }

  @Test
  void whatCannotBeReadOrBelievedIsQuarantined() {
    assertThat(Reason.JSON_TRUNCATED.quarantines()).isTrue();
    assertThat(Reason.FUTURE_TIMESTAMP.quarantines()).isTrue();
    assertThat(Reason.NAME.quarantines()).isTrue();
    assertThat(Reason.TEAMS_EMPTY.quarantines()).isFalse();
    assertThat(Reason.NO_ROUND.quarantines()).isFalse();
    assertThat(Reason.AMBIGUOUS_TIE.quarantines()).isFalse();
    assertThat(Reason.NO_PLAYER.quarantines()).isFalse();
  }

  @Test
  void onlyALossMakesARecordPartial() {
    assertThat(ParseStatus.of(List.of())).isEqualTo(ParseStatus.OK);
    assertThat(ParseStatus.of(List.of(Reason.GHOST_ROUND, Reason.UNIX_MS_SCALED)))
        .isEqualTo(ParseStatus.OK);
    assertThat(ParseStatus.of(List.of(Reason.GHOST_ROUND, Reason.TEAMS_EMPTY)))
        .isEqualTo(ParseStatus.PARTIAL);
    assertThat(ParseStatus.PARTIAL.word()).isEqualTo("partial");
  }
}
