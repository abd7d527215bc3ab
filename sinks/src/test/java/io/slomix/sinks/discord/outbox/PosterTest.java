package io.slomix.sinks.discord.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.sinks.discord.channel.SendOutcome.Later;
import io.slomix.sinks.discord.channel.SendOutcome.Refused;
import io.slomix.sinks.discord.message.EmbedColour;
import io.slomix.sinks.discord.message.EmbedField;
import io.slomix.sinks.discord.message.Message;
import io.slomix.sinks.discord.message.SplitEmbed;
import io.slomix.sinks.discord.post.shape.Post;
import io.slomix.sinks.discord.post.shape.PostKind;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PosterTest {

  private final Kills kills = new Kills();
  private final MemoryOutbox outbox = new MemoryOutbox(kills);
  private final ScriptedChannel channel = new ScriptedChannel(kills);
  private final Map<String, Post> told = new HashMap<>();
  private final Poster poster =
      new Poster(
          outbox,
          announcement -> Optional.ofNullable(told.get(announcement.fingerprint())),
          Map.of(PostKind.Channel.PRODUCTION, channel));

  @Test
  void whatIsDueIsPostedOnceAndThenRests() throws Exception {
    tell("a", 3, "28 kills");
    assertThat(poster.work()).isEqualTo(1);
    assertThat(poster.work()).isZero();
    assertThat(channel.messages).hasSize(1);
  }

  @Test
  void aNewerVersionEditsAndIsMarkedOnlyWhenNumbersChanged() throws Exception {
    tell("a", 3, "28 kills");
    poster.work();
    told.put("a", post("a", 3, "28 kills", "12:00 (Lua)"));
    outbox.row("a").wanted++;
    assertThat(poster.work()).isEqualTo(1);
    assertThat(only().embed().description()).isEqualTo("12:00 (Lua)");
    assertThat(only().embed().footer()).isEqualTo("Round ID: a");

    told.put("a", post("a", 3, "27 kills", "12:00 (Lua)"));
    outbox.row("a").wanted++;
    poster.work();
    assertThat(only().embed().footer()).isEqualTo("Round ID: a | corrected");

    outbox.row("a").wanted++;
    assertThat(poster.work()).as("nothing that anybody sees").isZero();
    assertThat(outbox.row("a").shown).isEqualTo(outbox.row("a").wanted);
  }

  @Test
  void aPostThatGrowsOrShrinksKeepsItsMessages() throws Exception {
    tell("a", 3, "x");
    poster.work();
    told.put("a", post("a", 60, "x", "it says"));
    outbox.row("a").wanted++;
    poster.work();
    int parts = told.get("a").messages().size();
    assertThat(parts).isGreaterThan(1);
    assertThat(channel.messages).hasSize(parts);
    told.put("a", post("a", 3, "x", "it says"));
    outbox.row("a").wanted++;
    poster.work();
    assertThat(channel.messages).hasSize(parts);
    assertThat(channel.messages.get(1_001L).embed().description()).contains("no longer needed");
  }

  @Test
  void nothingOvertakesInAChannelAndAPauseIsObeyed() throws Exception {
    tell("a", 3, "x");
    tell("b", 3, "x");
    channel.failing(call -> call == 0, new Later(Duration.ofSeconds(90), "limited"));
    assertThat(poster.work()).isZero();
    assertThat(channel.messages).isEmpty();
    assertThat(outbox.row("a").waits).isEqualTo(Duration.ofSeconds(90));
    assertThat(poster.work()).as("b waits behind a").isZero();
    outbox.row("a").waits = Duration.ZERO;
    assertThat(poster.work()).isEqualTo(2);
    assertThat(channel.messages.values())
        .extracting(message -> message.embed().footer())
        .containsExactly("Round ID: a", "Round ID: b");
  }

  @Test
  void pausesGrowToFiveMinutes() {
    assertThat(List.of(0, 1, 2, 3, 4, 5, 900))
        .extracting(attempt -> RetryDelay.after(attempt, Duration.ZERO).toSeconds())
        .containsExactly(5L, 10L, 20L, 40L, 60L, 300L, 300L);
  }

  @Test
  void whatIsRefusedDoesNotStopTheOthersAndKindsWithoutAChannelAreRefused() throws Exception {
    tell("a", 3, "x");
    tell("b", 3, "x");
    outbox.row("c").kind = PostKind.TIMING_COMPARISON;
    told.put("c", told.get("a"));
    channel.failing(call -> call == 0, new Refused("too long"));
    assertThat(poster.work()).isEqualTo(1);
    assertThat(outbox.row("a").state).isEqualTo("refused");
    assertThat(outbox.row("c").reason).isEqualTo("no channel is configured for it");
  }

  @Test
  void whatHasNothingToTellIsForgotten() throws Exception {
    outbox.row("a");
    assertThat(poster.work()).isZero();
    assertThat(outbox.rows).isEmpty();
  }

  @Test
  void aKillBetweenAnyTwoStepsNeitherLosesNorRepeatsAMessage() throws Exception {
    int steps = stepsOf(() -> {});
    assertThat(steps).isGreaterThan(10);
    for (int step = 0; step < steps; step++) {
      PosterTest again = new PosterTest();
      again.kills.after(step);
      again.story();
      assertThat(again.channel.messages).as("killed before step %d", step).hasSize(3);
      assertThat(again.channel.messages.get(1_000L).embed().description()).isEqualTo("later");
    }
  }

  @Property(tries = 200)
  void anySequenceOfChangesFailuresAndKillsEndsWithOneMessageForEachPart(@ForAll long seed)
      throws Exception {
    Random random = new Random(seed);
    PosterTest one = new PosterTest();
    one.channel.failing(call -> random.nextInt(4) == 0, new Later(Duration.ZERO, "away"));
    for (int i = 0; i < 12; i++) {
      String key = "r" + random.nextInt(3);
      one.told.put(key, post(key, 3 + 40 * random.nextInt(2), "x" + random.nextInt(3), "d"));
      one.outbox.row(key).wanted++;
      one.kills.after(random.nextInt(12));
      one.workOn();
    }
    one.kills.never();
    one.channel.failing(call -> false, new Refused("never"));
    one.workOn();
    int expected = 0;
    for (Map.Entry<String, MemoryOutbox.Row> row : one.outbox.rows.entrySet()) {
      assertThat(row.getValue().state).isEqualTo("posted");
      List<Message> parts = one.told.get(row.getKey()).messages();
      for (int part = 0; part < parts.size(); part++) {
        Message shown = one.channel.messages.get(row.getValue().ids.get(part));
        assertThat(shown.embed().fields()).isEqualTo(parts.get(part).embed().fields());
      }
      expected += row.getValue().ids.size();
    }
    assertThat(one.channel.messages).as("messages that nobody knows of").hasSize(expected);
  }

  private static int stepsOf(Runnable before) throws Exception {
    PosterTest counted = new PosterTest();
    before.run();
    counted.kills.after(Integer.MAX_VALUE);
    counted.story();
    return counted.kills.passed();
  }

  /** A post of two parts and one of a single part, of which the first is edited afterwards. */
  private void story() throws Exception {
    tell("a", 40, "x");
    tell("b", 3, "x");
    workOn();
    told.put("a", post("a", 40, "x", "later"));
    outbox.row("a").wanted++;
    workOn();
    workOn();
  }

  /** Works as a service manager lets it: killed, it is started again. */
  private void workOn() throws OutboxException {
    for (int start = 0; start < 30; start++) {
      try {
        outbox.rows.values().forEach(row -> row.waits = Duration.ZERO);
        if (poster.work() == 0 && outbox.due().isEmpty()) {
          return;
        }
      } catch (ScriptedChannel.Killed killed) {
        // The next start finds what was durable.
        continue;
      }
    }
  }

  private Message only() {
    assertThat(channel.messages).hasSize(1);
    return channel.messages.values().iterator().next();
  }

  private void tell(String key, int blocks, String block) {
    outbox.row(key);
    told.put(key, post(key, blocks, block, "it says"));
  }

  private static Post post(String key, int blocks, String block, String description) {
    return new Post(
        new SplitEmbed(
                "Round " + key, EmbedColour.BLUE, description, "Round ID: " + key, Optional.empty())
            .section("Axis", "Axis (cont.)", Collections.nCopies(blocks, block + "y".repeat(170)))
            .field(EmbedField.wide("Summary", "all"))
            .messages());
  }
}
