package io.slomix.model.lua.end;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.round.EndReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of raw end reasons (lua-round-event 7.5). */
class EndReasonTextTest {

  @ParameterizedTest
  @CsvSource({
    "'',NORMAL",
    "unknown,NORMAL",
    "normal,NORMAL",
    "time_expired,NORMAL",
    "timelimit,NORMAL",
    "time limit,NORMAL",
    "something new,NORMAL",
    "objective,OBJECTIVE",
    "' Objective ',OBJECTIVE",
    "surrender,SURRENDER",
    "FORFEIT,SURRENDER",
    "map_change,MAP_CHANGE",
    "map change,MAP_CHANGE",
    "mapchange,MAP_CHANGE",
    "map_restart,MAP_RESTART",
    "map restart,MAP_RESTART",
    "maprestart,MAP_RESTART",
    "server_restart,SERVER_RESTART",
    "server restart,SERVER_RESTART",
    "serverrestart,SERVER_RESTART"
  })
  void everySpellingHasItsReason(String raw, EndReason reason) {
    assertThat(EndReasonText.parse(raw)).isEqualTo(reason);
  }
}
