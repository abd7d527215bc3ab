package io.slomix.jobs.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.model.result.PlayerResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerChoiceTest {

  private final List<PlayerResult> players =
      InventedEvening.replay().roundOf(InventedEvening.ROUND_2).orElseThrow().players();

  @ParameterizedTest
  @ValueSource(strings = {"BBBB2222", "bbbb2222", "Bravo", "bravo", "rav"})
  void aPlayerIsFoundByGuidNameOrPartOfIt(String text) throws NothingToExplainException {
    assertThat(PlayerChoice.among(players, text).outcome().key()).isEqualTo("BBBB2222");
  }

  @Test
  void aPartOfSeveralNamesIsAnsweredWithAllOfThem() {
    assertThatThrownBy(() -> PlayerChoice.among(players, "a"))
        .hasMessage(
            "'a' may be Bravo (BBBB2222), Charlie (CCCC3333), Delta (DDDD4444); give more of it.");
  }

  @Test
  void nobodyIsAnsweredWithThosePresent() {
    assertThatThrownBy(() -> PlayerChoice.among(players, "\u001bzed"))
        .hasMessageStartingWith("Nobody in this round is called '\\u{001B}zed'; there are Bravo");
  }

  @Test
  void aRoundWithoutPlayersIsSaid() {
    assertThatThrownBy(() -> PlayerChoice.among(List.of(), "bravo"))
        .hasMessage("The round has no players.");
  }
}
