package io.slomix.model.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.scoring.row.MatchResult;
import io.slomix.model.scoring.row.SessionResult;
import io.slomix.model.scoring.stopwatch.ScoreScale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The night of consumers 3.5: nine maps, five to four, by header as by time. */
class RealNightTest {

  @ParameterizedTest
  @CsvSource({"true,header,BOX,10,8", "false,time,BOX,10,8", "true,header,SPRINT,5,4"})
  void theNightEndsFiveToFour(boolean trusted, String source, ScoreScale scale, int a, int b) {
    EveningScores scores = EveningScoring.score(night(trusted).rounds(), scale);

    assertThat(scores.matches())
        .extracting(MatchResult::winner)
        .containsExactly("A", "B", "B", "A", "B", "A", "B", "A", "A");
    assertThat(scores.matches()).allMatch(m -> m.counted() && m.scoringSource().equals(source));
    assertThat(scores.matches())
        .extracting(MatchResult::playSequence)
        .containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 2);
    SessionResult session = scores.sessions().get(0);
    assertThat(session.teamAScore()).isEqualTo(a);
    assertThat(session.teamBScore()).isEqualTo(b);
    assertThat(session.scale()).isEqualTo(scale.name());
    assertThat(session.winningTeam()).isEqualTo(1);
    assertThat(session.confidence()).isEqualTo("high");
    assertThat(session.format()).isEqualTo("3v3");
    assertThat(session.rounds()).isEqualTo(18);
    assertThat(session.hasSubstitutions()).isFalse();
  }

  private static InventedNight night(boolean trusted) {
    return new InventedNight(trusted)
        .map("supply", false, 720, 525, true, 523, true)
        .map("etl_adlernest", true, 600, 599, true, 241, true)
        .map("sw_goldrush_te", false, 720, 456, true, 456, false)
        .map("et_brewdog", true, 600, 274, true, 274, false)
        .map("etl_frostbite", false, 720, 255, true, 255, false)
        .map("erdenberg_t2", true, 900, 303, true, 303, false)
        .map("braundorf_b4", false, 600, 588, true, 588, false)
        .map("te_escape2", true, 600, 344, true, 344, false)
        .map("te_escape2", false, 600, 260, true, 133, true);
  }
}
