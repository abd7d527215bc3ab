package io.slomix.model.lua.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Versions of the script (lua-round-event 5, 23). */
class LuaVersionTest {

  @ParameterizedTest
  @CsvSource({
    "Slomix Lua Webhook v1.6.0,1.6.0",
    "Slomix Lua Webhook v1.6,unknown",
    "Slomix Lua Webhook,unknown",
    "v1.7.2 and v1.7.3,1.7.2",
    "v1.7.22222,unknown",
    "v99999.1.1,unknown"
  })
  void footerNamesAVersionOfThreeNumbers(String footer, String version) {
    assertThat(LuaVersion.inFooter(footer)).isEqualTo(version);
  }

  @ParameterizedTest
  @CsvSource({
    "1.1.0,false,false",
    "1.5.0,false,false",
    "1.6.0,false,true",
    "1.6.2,false,true",
    "1.6.3,false,false",
    "1.7.0,false,false",
    "1.7.1,true,true",
    "1.10.0,true,true"
  })
  void eachVersionMeasuresWhatItCould(String version, boolean pauses, boolean spawns) {
    LuaVersion read = LuaVersion.of(version).orElseThrow();
    assertThat(read.measuresPauses()).isEqualTo(pauses);
    assertThat(read.measuresSpawns()).isEqualTo(spawns);
  }

  @Test
  void unknownIsNoVersion() {
    assertThat(LuaVersion.of(LuaVersion.UNKNOWN)).isEmpty();
    assertThat(LuaVersion.of("1.6")).isEmpty();
  }
}
