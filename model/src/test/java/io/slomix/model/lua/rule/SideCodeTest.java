package io.slomix.model.lua.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sides as written (lua-round-event 7.1). */
class SideCodeTest {

  @ParameterizedTest
  @CsvSource({"1,1", "axis,1", "AXIS,1", "' Axis ',1", "2,2", "allies,2", "Allies,2"})
  void numbersAndNamesAreSides(String text, int side) {
    assertThat(SideCode.of(text)).isEqualTo(side);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "draw", "unknown", "none", "3", "-1", "01", "1.0", "axis2"})
  void everythingElseIsNone(String text) {
    assertThat(SideCode.of(text)).isZero();
  }

  @Test
  void sidesFaceEachOther() {
    assertThat(SideCode.opposite(1)).isEqualTo(2);
    assertThat(SideCode.opposite(2)).isEqualTo(1);
    assertThat(SideCode.opposite(0)).isZero();
  }
}
