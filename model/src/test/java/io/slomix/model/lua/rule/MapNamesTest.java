package io.slomix.model.lua.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Map names of events (lua-round-event 7.2). */
class MapNamesTest {

  @ParameterizedTest
  @CsvSource({"TE_Escape2,te_escape2", "^1sup^zply,supply", "' radar ',radar", "I_MAP,i_map"})
  void namesAreComparedInLowerCaseWithoutColours(String raw, String normalised) {
    assertThat(MapNames.normalised(raw)).isEqualTo(normalised);
  }

  @Test
  void prefixMakesAnotherMap() {
    assertThat(MapNames.normalised("adlernest")).isNotEqualTo(MapNames.normalised("etl_adlernest"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"te_escape2", "a", "sw_oasis.b3+x-1"})
  void lettersDigitsAndFourSignsArePossible(String map) {
    assertThat(MapNames.isPossible(map)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "a b", "../etc", "a..b", "a\u0000", "mäp", "a|b", "a:b"})
  void nothingElseIs(String map) {
    assertThat(MapNames.isPossible(map)).isFalse();
  }

  @Test
  void sixtyFourCharactersAreTheMost() {
    assertThat(MapNames.isPossible("m".repeat(64))).isTrue();
    assertThat(MapNames.isPossible("m".repeat(65))).isFalse();
  }
}
