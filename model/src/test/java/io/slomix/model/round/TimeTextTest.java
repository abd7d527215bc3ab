package io.slomix.model.round;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** stats-file 1.4. */
class TimeTextTest {

  @ParameterizedTest
  @CsvSource({
    "12:00, 720",
    "9:45, 585",
    "0:00, 0",
    "0:59, 59",
    "71:05, 4265",
    "20.00, 1200",
    "5.25, 315",
    "0.01, 1",
    "0.008, 0",
    "0.0083334, unknown",
    "600, 600",
    "' 9:45 ', 585",
    "999999:59, 59999999",
    "999999999, 999999999"
  })
  void readsMinutesAndSecondsDecimalMinutesAndSeconds(String text, String seconds) {
    assertThat(read(text)).isEqualTo(seconds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-1:00",
        "1:60",
        "1:5",
        "1:02:03",
        ":30",
        "5.",
        ".5",
        "-5",
        "5,25",
        "abc",
        "1e3",
        "nan",
        "1000000:00",
        "1000000000",
        "٩:٤٥"
      })
  void anythingElseIsUnknownAndNeverZero(String text) {
    assertThat(read(text)).isEqualTo("unknown");
  }

  private static String read(String text) {
    var seconds = TimeText.seconds(text);
    return seconds.isPresent() ? Integer.toString(seconds.getAsInt()) : "unknown";
  }
}
