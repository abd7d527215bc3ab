package io.slomix.model.proximity.life;

import static io.slomix.model.testing.Fights.AXIS;
import static io.slomix.model.testing.Fights.life;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.proximity.life.Revives.Revive;
import java.util.List;
import org.junit.jupiter.api.Test;

/** proximity-file 4.6, 6, trap 10. */
class LivesTest {

  private static final Life FIRST = life("A", AXIS, 0, 0, 1000, 5000);
  private static final Life SECOND = life("A", AXIS, 9, 4000, 8000);

  @Test
  void ofOverlappingLivesTheOneThatBeganLastCounts() {
    Lives lives = new Lives(List.of(SECOND, FIRST));
    assertThat(lives.at("A", 4500)).contains(SECOND);
    assertThat(lives.at("A", 3999)).contains(FIRST);
    assertThat(lives.at("A", 8001)).isEmpty();
    assertThat(lives.overlaps()).isEqualTo(1);
  }

  @Test
  void thePointNearestInTimeMayBeOneAndAHalfSecondsAway() {
    Life life = life("A", AXIS, 0, 1000, 5000);
    assertThat(Lives.near(life, 2500)).contains(life.path().get(0));
    assertThat(Lives.near(life, 2501)).isEmpty();
    assertThat(Lives.near(life, 3500)).contains(life.path().get(1));
    assertThat(Lives.near(life, 6501)).isEmpty();
  }

  @Test
  void whoWasRevivedAfterHisLastLifeIsAliveUnseen() {
    Lives lives = new Lives(List.of(FIRST));
    Revives revives = new Revives(List.of(new Revive("A", 6000)));
    assertThat(revives.lost("A", AXIS, 7000, lives)).isTrue();
    assertThat(revives.lost("A", AXIS, 5999, lives)).isFalse();
    assertThat(revives.lost("A", "ALLIES", 7000, lives)).isFalse();
    Lives respawned = new Lives(List.of(FIRST, life("A", AXIS, 0, 6500, 6600)));
    assertThat(revives.lost("A", AXIS, 7000, respawned)).isFalse();
  }
}
