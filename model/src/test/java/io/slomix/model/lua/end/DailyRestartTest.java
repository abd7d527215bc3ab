package io.slomix.model.lua.end;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class DailyRestartTest {

  @Test
  void isReadFromATimeOfDayOrNever() {
    assertThat(DailyRestart.parse("04:30").at()).isEqualTo(LocalTime.of(4, 30));
    assertThat(DailyRestart.parse("never")).isEqualTo(DailyRestart.NEVER);
    assertThat(DailyRestart.parse(DailyRestart.DEFAULT.text())).isEqualTo(DailyRestart.DEFAULT);
    assertThat(DailyRestart.parse(DailyRestart.NEVER.text())).isEqualTo(DailyRestart.NEVER);
    assertThatThrownBy(() -> DailyRestart.parse("8 pm"))
        .hasMessage("'8 pm' is no time of day such as 20:00, nor 'never'");
  }

  @Test
  void isNearAMinuteBeforeAndAfter() {
    DailyRestart evening = DailyRestart.parse("20:00");
    assertThat(evening.isNear(LocalTime.of(20, 1))).isTrue();
    assertThat(evening.isNear(LocalTime.of(19, 59))).isTrue();
    assertThat(evening.isNear(LocalTime.of(20, 1, 1))).isFalse();
    assertThat(DailyRestart.NEVER.isNear(LocalTime.of(20, 0))).isFalse();
  }
}
