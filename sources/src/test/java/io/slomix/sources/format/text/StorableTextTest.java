package io.slomix.sources.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Foreign text that may be stored. */
class StorableTextTest {

  @Test
  void controlCharactersPaddingAndHalfPairsGo() {
    assertThat(StorableText.of("\u200b a\u0000b\u009f \uD800c\uDC00 \u200b"))
        .isEqualTo("ab \uFFFDc\uFFFD");
    assertThat(StorableText.of(" \u200b ")).isEmpty();
  }

  @Test
  void namesLoseColours() {
    assertThat(StorableText.name("^1a^/b^^c ^")).isEqualTo("ab^ ^");
  }

  @Test
  void pairsAreNotCutInTheMiddle() {
    assertThat(StorableText.first(2, "a\uD83D\uDE00b")).isEqualTo("a\uD83D\uDE00");
    assertThat(StorableText.first(3, "a\uD83D\uDE00b")).isEqualTo("a\uD83D\uDE00b");
    assertThat(StorableText.first(0, "a")).isEmpty();
  }

  @Property
  void theSecondTimeChangesNothing(@ForAll String raw) {
    String once = StorableText.of(raw);
    assertThat(StorableText.of(once)).isEqualTo(once);
    assertThat(once.codePoints()).noneMatch(Character::isISOControl);
  }
}
