package io.slomix.sinks.discord.post.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.sinks.discord.post.data.MapStory.Player;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideMarkerTest {

  private static final Player FIRST = player(List.of(1), List.of(2));
  private static final Player SECOND = player(List.of(1), List.of(2));
  private static final Player CHANGED = player(List.of(1), List.of(1));
  private static final List<Player> ALL =
      List.of(FIRST, SECOND, CHANGED, player(List.of(2), List.of(1)));

  @Test
  void theNormalSwapOfATeamIsNotAmbiguous() {
    assertThat(SideMarker.of(FIRST, ALL)).isEqualTo(SideMarker.AXIS_THEN_ALLIES);
    assertThat(SideMarker.of(ALL.get(3), ALL)).isEqualTo(SideMarker.ALLIES_THEN_AXIS);
    assertThat(SideMarker.AXIS_THEN_ALLIES.isAmbiguous()).isFalse();
  }

  @Test
  void oneRoundOnOneSideIsThatSide() {
    assertThat(SideMarker.of(player(List.of(2), List.of()), ALL)).isEqualTo(SideMarker.ALLIES);
    assertThat(SideMarker.of(player(List.of(), List.of(1)), ALL)).isEqualTo(SideMarker.AXIS);
    assertThat(SideMarker.of(CHANGED, ALL)).isEqualTo(SideMarker.AXIS);
  }

  @Test
  void bothSidesInARoundOrASwapAgainstTheTeamIsMixed() {
    assertThat(SideMarker.of(player(List.of(1, 2), List.of(1)), ALL)).isEqualTo(SideMarker.MIXED);
    Player alone = player(List.of(1), List.of(2));
    List<Player> others = List.of(alone, CHANGED, CHANGED, CHANGED);
    assertThat(SideMarker.of(alone, others)).isEqualTo(SideMarker.MIXED);
    assertThat(SideMarker.MIXED.isAmbiguous()).isTrue();
  }

  @Test
  void withoutASideNothingIsKnown() {
    assertThat(SideMarker.of(player(List.of(), List.of()), ALL)).isEqualTo(SideMarker.UNKNOWN);
  }

  private static Player player(List<Integer> first, List<Integer> second) {
    return new Player("A0000001", "invented", 1, 1, 1, 1, 1, 1, first, second);
  }
}
