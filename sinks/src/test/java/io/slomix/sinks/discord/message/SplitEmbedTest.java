package io.slomix.sinks.discord.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SplitEmbedTest {

  @Test
  void aShortEmbedIsOnePartWithoutANumber() {
    List<Message> messages = split(3, 100).messages();
    assertThat(messages).hasSize(1);
    assertThat(messages.get(0).embed().title()).isEqualTo("A title");
    assertThat(messages.get(0).embed().fields())
        .extracting(EmbedField::name)
        .containsExactly("Axis", "Summary");
  }

  @Test
  void manyBlocksGoOverContinuedFieldsAndNumberedPartsAndTheSummaryIsLast() {
    List<Message> messages = split(64, 180).messages();
    assertThat(messages).hasSizeGreaterThan(1);
    assertThat(messages.get(0).embed().title())
        .isEqualTo("A title (1/%d)".formatted(messages.size()));
    assertThat(messages.get(0).embed().fields().get(1).name()).isEqualTo("Axis (cont.)");
    assertThat(messages.get(1).embed().description()).isEmpty();
    List<EmbedField> last = messages.get(messages.size() - 1).embed().fields();
    assertThat(last.get(last.size() - 1).name()).isEqualTo("Summary");
  }

  @Property(tries = 200)
  void everyPartIsWithinTheLimitsAndNoBlockIsLost(
      @ForAll @IntRange(min = 1, max = 90) int blocks,
      @ForAll @IntRange(min = 1, max = 1_024) int length) {
    List<Message> messages = split(blocks, length).messages();
    for (Message message : messages) {
      assertThat(message.embed().length()).isLessThanOrEqualTo(EmbedLimits.MESSAGE);
      assertThat(message.embed().fields()).hasSizeLessThanOrEqualTo(EmbedLimits.FIELDS);
    }
    String all =
        messages.stream()
            .flatMap(message -> message.embed().fields().stream())
            .map(EmbedField::value)
            .collect(Collectors.joining());
    assertThat(all.chars().filter(c -> c == 'x').count()).isEqualTo((long) blocks * length);
  }

  private static SplitEmbed split(int blocks, int length) {
    return new SplitEmbed("A title", EmbedColour.BLUE, "It says", "Round ID: 1", Optional.empty())
        .section("Axis", "Axis (cont.)", Collections.nCopies(blocks, "x".repeat(length)))
        .field(EmbedField.wide("Summary", "all"));
  }
}
