package io.slomix.sinks.discord.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.sinks.discord.message.EmbedField;
import io.slomix.sinks.discord.message.EmbedLimits;
import io.slomix.sinks.discord.message.Message;
import io.slomix.sinks.discord.post.data.PlayerLine;
import io.slomix.sinks.discord.post.data.RoundStory;
import io.slomix.sinks.discord.post.shape.Post;
import io.slomix.sinks.discord.post.text.Ranks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounds with many players, and with names that mean to be something else. */
class HostileNamesTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 12, 32, 64})
  void everyPlayerIsShownHoweverManyThereAre(int players) {
    Post post = RoundPost.of(round(players, "*".repeat(36)));
    assertWithinLimits(post);
    assertThat(text(post).split("↳ TmDmg", -1)).hasSize(players + 1);
    if (players == 32) {
      assertThat(post.messages()).hasSize(1);
    }
    if (players == 64) {
      assertThat(post.messages()).hasSizeBetween(2, 3);
      assertThat(post.messages().get(1).embed().title())
          .endsWith("(2/%d)".formatted(post.messages().size()));
    }
  }

  @Test
  void ranksBeginAgainOnEachSide() {
    assertThat(text(RoundPost.of(round(24, "x"))).split("🥇", -1)).hasSize(3);
    assertThat(Ranks.of(12)).isEqualTo("1\uFE0F\u20E32\uFE0F\u20E3");
  }

  @Test
  void thirtyTwoWideCharactersAreSixteen() {
    assertThat(text(RoundPost.of(round(2, "漢".repeat(32)))))
        .contains("**" + "漢".repeat(16) + "**")
        .doesNotContain("漢".repeat(17));
  }

  @Property(tries = 300)
  void noNameFormatsMentionsOrTurnsTheText(@ForAll("hostile") String name) {
    Post post = RoundPost.of(round(12, name));
    assertWithinLimits(post);
    String text = text(post);
    assertThat(text).doesNotContain("\u202E", "\u2067", "@everyone", "](http");
    assertThat(text).doesNotContainPattern("<@[0-9!&]");
    // Three lines a player, a blank one between two: no name adds one.
    assertThat(text.lines().filter(line -> line.startsWith("↳")).count()).isEqualTo(24);
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.of(
            "@everyone",
            "<@123456789012345678>",
            "[x](http://example.org)",
            "\u202Eevil\u2067",
            "**bold**",
            "```",
            "\n# head",
            "||spoiler||",
            "a\u0301\u0301\u0301\u0301",
            "漢字",
            "\\",
            "^1red")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  private static void assertWithinLimits(Post post) {
    for (Message message : post.messages()) {
      assertThat(message.embed().length()).isLessThanOrEqualTo(EmbedLimits.MESSAGE);
      for (EmbedField field : message.embed().fields()) {
        assertThat(field.value().length()).isLessThanOrEqualTo(EmbedLimits.FIELD_VALUE);
      }
    }
  }

  private static String text(Post post) {
    return post.messages().stream()
        .flatMap(message -> message.embed().fields().stream())
        .map(EmbedField::value)
        .collect(Collectors.joining("\n"));
  }

  private static RoundStory round(int players, String name) {
    List<PlayerLine> lines = new ArrayList<>();
    for (int i = 0; i < players; i++) {
      lines.add(
          new PlayerLine(
              "%08X".formatted(i),
              name,
              1 + i % 2,
              28,
              19,
              9,
              5_284,
              5_057,
              271,
              1_044,
              2_904,
              32,
              15,
              5,
              720,
              240,
              230,
              List.of(3L, 1L, 0L, 0L, 0L)));
    }
    return new RoundStory(
        384,
        "supply",
        1,
        "2026-03-14-014050-supply-round-1.txt",
        "PAIRED",
        true,
        1_773_448_847L,
        BigDecimal.valueOf(720),
        "LUA",
        BigDecimal.valueOf(720),
        1,
        "Team A",
        "Fullhold",
        "verified_header",
        "FULL_HOLD",
        null,
        lines);
  }
}
