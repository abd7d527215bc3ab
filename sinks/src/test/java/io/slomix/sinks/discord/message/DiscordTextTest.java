package io.slomix.sinks.discord.message;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DiscordTextTest {

  private static final String MARKED = "\\*_~`|>#-[]():<";

  @Test
  void markdownMentionsAndDirectionsOfANameAreInert() {
    assertThat(DiscordText.plain("**bold**", 16)).isEqualTo("\\*\\*bold\\*\\*");
    assertThat(DiscordText.plain("@everyone", 16)).isEqualTo("@\u200beveryone");
    assertThat(DiscordText.plain("<@123>", 16)).isEqualTo("\\<@\u200b123\\>");
    assertThat(DiscordText.plain("a\u202Eb\nc\u200Bd", 16)).isEqualTo("abcd");
    assertThat(DiscordText.plain("[x](http://y)", 32)).doesNotContain("](");
    assertThat(DiscordText.inCode("a`b", 16)).isEqualTo("a'b");
  }

  @Test
  void aNameIsCutBeforeItIsEscaped() {
    assertThat(DiscordText.plain("*".repeat(40), 16)).isEqualTo("\\*".repeat(16));
    assertThat(DiscordText.plain("\uD83D\uDE00".repeat(20), 16))
        .isEqualTo("\uD83D\uDE00".repeat(16));
    assertThat(DiscordText.clean("e" + "\u0301".repeat(50), 16)).isEqualTo("e\u0301\u0301");
  }

  @Test
  void linesAreLeftOutWholeAndCounted() {
    assertThat(DiscordText.cutLines("one\ntwo\nthree", 12)).isEqualTo("one\n+2 more");
    assertThat(DiscordText.cutLines("short", 14)).isEqualTo("short");
    assertThat(DiscordText.cutLines("x".repeat(20), 10)).isEqualTo("x".repeat(9) + "…");
  }

  @Property
  void nothingOfAnyNameFormatsAndItsLengthIsBounded(@ForAll("hostile") String name) {
    String plain = DiscordText.plain(name, 16);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '\\') {
        i++; // what follows is shown as it is
        assertThat(MARKED.indexOf(plain.charAt(i))).isNotNegative();
      } else {
        assertThat(MARKED.indexOf(c)).as("unescaped mark in %s", plain).isNegative();
        assertThat(c == '@').isEqualTo(c == '@' && plain.charAt(i + 1) == '\u200b');
      }
    }
    assertThat(plain).doesNotContain("\n", "\u202E", "\u2066");
    assertThat(DiscordText.clean(name, 16).codePoints().filter(c -> !isMark(c)).count())
        .isLessThanOrEqualTo(16);
  }

  @Property
  void cutTextFitsAndEndsWithWholeCharacters(
      @ForAll("hostile") String text, @ForAll("room") int most) {
    String cut = DiscordText.cutLines(text, most);
    assertThat(cut.length()).isLessThanOrEqualTo(most);
    if (text.length() <= most) {
      assertThat(cut).isEqualTo(text);
    }
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.strings()
        .withChars("\\*_~`|>#-[]():<@\n\u202E\u2066\u200B\u0301 abc漢字")
        .ofMaxLength(80);
  }

  @Provide
  Arbitrary<Integer> room() {
    return Arbitraries.integers().between(12, 60);
  }

  private static boolean isMark(int codePoint) {
    return Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }
}
