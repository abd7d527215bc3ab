package io.slomix.model.scoring.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.scoring.round.ScoredRound;
import io.slomix.model.scoring.row.LineupChange;
import io.slomix.model.scoring.row.LineupChange.Change;
import io.slomix.model.scoring.row.SessionPlayer;
import io.slomix.model.testing.ScoredRounds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** consumers 3.4 and 3.6. */
class SessionTeamsTest {

  private static final long T = 1_773_000_000L;

  private final List<ScoredRound> rounds = new ArrayList<>();

  @Test
  void theFirstRound1MakesTheTeamsAndTheyKeepThemWhileTheySwap() {
    round(List.of("A1", "A2"), List.of("B1", "B2"));
    round(List.of("B1", "B2"), List.of("A1", "A2"));

    SessionTeams teams = SessionTeams.of(rounds);

    assertThat(teams.onAxis(rounds.get(0))).isEqualTo(Team.A);
    assertThat(teams.onAxis(rounds.get(1))).isEqualTo(Team.B);
    assertThat(teams.confidence()).isEqualTo(TeamConfidence.HIGH);
    assertThat(TeamFormat.of(teams)).isEqualTo("2v2");
    assertThat(Team.A.defaultName()).isEqualTo("Team A");
    assertThat(teams.players("s"))
        .containsExactly(
            new SessionPlayer("s", "A", "A1", "name of A1", 2, 0),
            new SessionPlayer("s", "A", "A2", "name of A2", 2, 1),
            new SessionPlayer("s", "B", "B1", "name of B1", 2, 0),
            new SessionPlayer("s", "B", "B2", "name of B2", 2, 1));
  }

  @Test
  void aSubstituteInheritsTheTeam() {
    round(List.of("A1", "A2"), List.of("B1", "B2"));
    round(List.of("B1", "C1"), List.of("A1", "A2"));
    round(List.of("A1", "A2", "D1"), List.of("C1", "B1"));
    round(List.of("A1", "A2", "D1"), List.of("C1"));

    SessionTeams teams = SessionTeams.of(rounds);

    assertThat(guids(teams, "B")).containsExactly("B1", "C1", "B2");
    assertThat(LineupChanges.of("s", teams))
        .containsExactly(
            change(0, "r1", "B", Change.SUBSTITUTION, "B2", "C1"),
            change(1, "r2", "A", Change.LATE_JOIN, null, "D1"),
            change(2, "r3", "B", Change.LEAVE, "B1", null));
  }

  @Test
  void oneRoundWithTheOthersIsNoChangeOfTeamAndThreeAre() {
    round(List.of("A1", "A2", "A3"), List.of("B1", "B2", "B3"));
    round(List.of("B1", "B2", "B3", "A3"), List.of("A1", "A2"));
    round(List.of("A1", "A2", "A3"), List.of("B1", "B2", "B3"));

    assertThat(guids(SessionTeams.of(rounds), "B")).doesNotContain("A3");

    round(List.of("B1", "B2", "B3", "A3"), List.of("A1", "A2"));
    round(List.of("A1", "A2"), List.of("B1", "B2", "B3", "A3"));
    assertThat(guids(SessionTeams.of(rounds), "B")).doesNotContain("A3");

    round(List.of("B1", "B2", "B3", "A3"), List.of("A1", "A2"));
    assertThat(guids(SessionTeams.of(rounds), "B")).contains("A3");
    assertThat(guids(SessionTeams.of(rounds), "A")).contains("A3");
  }

  @Test
  void aRoundOfStrangersBelongsToNobody() {
    round(List.of("A1", "A2"), List.of("B1", "B2"));
    round(List.of("X1", "X2"), List.of("Y1", "Y2"));
    round(List.of("B1", "B2"), List.of("A1", "A2"));

    SessionTeams teams = SessionTeams.of(rounds);

    assertThat(teams.onAxis(rounds.get(1))).isNull();
    assertThat(teams.confidence()).isEqualTo(TeamConfidence.LOW);
    assertThat(guids(teams, "A")).containsExactly("A1", "A2");
  }

  @Test
  void newOpponentsDoNotInheritATeam() {
    round(List.of("A1", "A2"), List.of("B1", "B2"));
    round(List.of("X1", "X2"), List.of("A1", "A2"));

    assertThat(SessionTeams.of(rounds).onAxis(rounds.get(1))).isNull();
  }

  @Test
  void teamsThatNobodyMeetsAgainAreFoundAnew() {
    round(List.of("X1", "X2"), List.of("Y1", "Y2"));
    round(List.of("A1", "A2"), List.of("B1", "B2"));
    round(List.of("B1", "B2"), List.of("A1", "A2"));

    SessionTeams teams = SessionTeams.of(rounds);

    assertThat(teams.onAxis(rounds.get(1))).isEqualTo(Team.A);
    assertThat(teams.onAxis(rounds.get(2))).isEqualTo(Team.B);
  }

  @Test
  void aGuidOnBothSidesTellsNobodyApart() {
    round(List.of("A1", "A2", "Z"), List.of("B1", "B2", "Z"));

    SessionTeams teams = SessionTeams.of(rounds);

    assertThat(guids(teams, "A")).containsExactly("A1", "A2");
    assertThat(guids(teams, "B")).containsExactly("B1", "B2");
  }

  @Test
  void withoutTwoSidesThereAreNoTeams() {
    round(List.of("Z"), List.of("Z"));

    assertThat(SessionTeams.of(rounds).available()).isFalse();
    assertThat(SessionTeams.of(List.of()).available()).isFalse();
  }

  private static List<String> guids(SessionTeams teams, String team) {
    return teams.players("s").stream()
        .filter(player -> player.team().equals(team))
        .map(SessionPlayer::guid8)
        .toList();
  }

  private static LineupChange change(
      int ordinal, String round, String team, Change change, String out, String in) {
    return new LineupChange(
        "s",
        ordinal,
        round,
        team,
        change,
        out,
        out == null ? null : "name of " + out,
        in,
        in == null ? null : "name of " + in);
  }

  private void round(List<String> axis, List<String> allies) {
    int index = rounds.size();
    rounds.add(
        ScoredRounds.round("r" + index, "supply", index % 2 + 1, T + 400L * index)
            .players(axis, allies)
            .build());
  }
}
