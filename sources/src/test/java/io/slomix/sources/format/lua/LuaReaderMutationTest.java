package io.slomix.sources.format.lua;

import static io.slomix.sources.format.lua.InventedMessage.exampleA;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.Reason;
import io.slomix.model.lua.LuaContent;
import io.slomix.model.lua.LuaContent.Refusal;
import io.slomix.model.lua.LuaContent.Report;
import io.slomix.model.lua.LuaPlayer;
import io.slomix.model.lua.LuaRound;
import io.slomix.model.lua.LuaSpawn;
import io.slomix.sources.format.Mutations;
import io.slomix.sources.format.text.ByteSearch;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A damaged event is read as what it says, field by field, or refused as a whole. */
class LuaReaderMutationTest {

  private static final String NAME = "gametime-etl_frostbite-R1-1773435255.json";
  private static final byte[] GAMETIME =
      exampleA().gametime("\"map\":\"x\",\"spawn_stats\":" + InventedMessage.SPAWNS);

  @Test
  void everyFlippedDeletedOrCutByteOfAMessageGivesRoundOrRefusal() {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    Mutations.forEach(
        exampleA().bytes(),
        Mutations.ONE_BIT,
        mutant -> {
          LuaContent content = checked(LuaMessageReader.read(mutant), mutant);
          assertThat(content).isEqualTo(LuaMessageReader.read(mutant));
          if (content instanceof Refusal refusal) {
            reasons.add(refusal.reason());
          }
        });
    assertThat(reasons)
        .contains(
            Reason.JSON_TRUNCATED,
            Reason.JSON_INVALID,
            Reason.MISSING_EMBEDS,
            Reason.INVALID_INPUT,
            Reason.INVALID_ROUND,
            Reason.NO_ROUND);
  }

  @Test
  void everyFlippedDeletedOrCutByteOfAGametimeFileGivesRoundOrRefusal() {
    Mutations.forEach(
        GAMETIME, Mutations.ONE_BIT, mutant -> checked(GametimeReader.read(NAME, mutant), mutant));
  }

  @Test
  void flippedBitInsideAListNeverReachesBeyondIt() {
    LuaRound intact = exampleA().round();
    String body = exampleA().body();
    int from = body.indexOf("[{\\\"guid");
    int to = body.indexOf("]\"", from);
    for (int at = from; at < to; at++) {
      byte[] mutant = exampleA().bytes();
      mutant[at] ^= 0x01;
      if (LuaMessageReader.read(mutant) instanceof Report report) {
        LuaRound round = report.round();
        assertThat(round.alliesPlayers()).isEqualTo(intact.alliesPlayers());
        assertThat(round.timing()).isEqualTo(intact.timing());
        assertThat(round.pauses()).isEqualTo(intact.pauses());
      }
    }
  }

  @Property
  void anyBytesGiveRoundOrRefusal(@ForAll byte[] bytes) {
    checked(LuaMessageReader.read(bytes), bytes);
    checked(GametimeReader.read(NAME, bytes), bytes);
  }

  @Property(tries = 300)
  void severalDamagesGiveRoundOrRefusal(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] mutant = GAMETIME.clone();
    for (int i = 0; i < 1 + random.nextInt(20); i++) {
      mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
    }
    byte[] cut = Arrays.copyOf(mutant, mutant.length - random.nextInt(50));
    checked(GametimeReader.read(NAME, cut), cut);
  }

  private static LuaContent checked(LuaContent content, byte[] bytes) {
    if (content instanceof Report report) {
      checkRound(report.round());
    } else if (content instanceof Refusal refusal) {
      assertThat(refusal.line()).isBetween(0, 1 + ByteSearch.count('\n', bytes, 0, bytes.length));
      assertThat(refusal.column()).isBetween(0, bytes.length + 1);
      assertThat(refusal.detail()).isNotBlank();
    }
    return content;
  }

  private static void checkRound(LuaRound round) {
    assertThat(round.map()).matches("[a-z0-9_.+-]{1,64}");
    assertThat(round.label()).isBetween(1, 2);
    assertThat(round.winner()).isBetween(0, 2);
    assertThat(round.defender()).isBetween(0, 2);
    assertThat(round.surrender().team()).isBetween(0, 2);
    Stream<String> guids =
        Stream.of(
                round.axisPlayers().stream().map(LuaPlayer::guid),
                round.alliesPlayers().stream().map(LuaPlayer::guid),
                round.spawns().stream().map(LuaSpawn::guid))
            .flatMap(s -> s);
    assertThat(guids).allMatch(guid -> guid.matches("[0-9A-Za-z]{0,32}"));
    assertThat(round.timing().playtimeSeconds())
        .satisfiesAnyOf(p -> assertThat(p).isNull(), p -> assertThat(p).isNotNegative());
  }
}
