package io.slomix.model.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** stats-file 2.1. */
class ColourCodesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "^1Al^7pha, Alpha",
        "C^/iril, Ciril",
        "who^?, who",
        "^!a^~b^}c, abc",
        "^^1a, ^a",
        "^^^1a, ^^a",
        "^^, ^^",
        "lone^, lone^",
        "^^1Dora^, ^Dora^",
        "^šena, ena",
        "^\uD83D\uDE00x, x",
        "\"^ x\", \"^ x\"",
        "\"  a  ^1  b  \", a b",
        "\"a\t\tb\", a b",
        "^1^2^3, \"\"",
        "plain, plain"
      })
  void givesTheComparisonName(String raw, String clean) {
    assertThat(ColourCodes.strip(raw)).isEqualTo(clean);
  }

  @ParameterizedTest
  @ValueSource(chars = {' ', 0x1F, 0x7F, '^'})
  void leavesFollowersThatAreNoColour(char follower) {
    assertThat(ColourCodes.strip("a^" + follower + "b")).startsWith("a^");
  }

  @ParameterizedTest
  @ValueSource(chars = {0x21, 0x7E, 0x80, 0x20AC})
  void stripsEveryOtherFollower(char follower) {
    assertThat(ColourCodes.strip("a^" + follower + "b")).isEqualTo("ab");
  }
}
