package io.slomix.model.merge.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.Reason;
import io.slomix.model.lua.LuaPause;
import io.slomix.model.lua.LuaPlayer;
import io.slomix.model.lua.LuaRound;
import io.slomix.model.lua.LuaSpawn;
import io.slomix.model.lua.LuaSurrender;
import io.slomix.model.lua.LuaTiming;
import io.slomix.model.testing.LuaRounds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** lua-round-event 8.1: one event from all deliveries of it. */
class LuaEventTest {

  private static final LuaSpawn SPAWN =
      new LuaSpawn("9F3A51C2D07E4B6688AA10CC42D3E7F1", "Kestrel", 5, 4, 40, 10, 15);

  @Test
  void noDeliveryMakesNoEvent() {
    assertThat(LuaEvent.of(List.of())).isEmpty();
  }

  @Test
  void theSourceSaysHowTheEventCame() {
    LuaPayload message = payload(LuaRounds.round().build(), false, "a");
    LuaPayload file = payload(LuaRounds.round().build(), true, "b");

    assertThat(event(message).source().code()).isEqualTo("stats_ready");
    assertThat(event(file).source().code()).isEqualTo("gametime_fallback");
    assertThat(event(file, message).source().code()).isEqualTo("both");
  }

  @Test
  void theMessageHasTheLastWordAndTheFileAddsSpawns() {
    LuaRound said = LuaRounds.round().sides(2, 1).endReason("objective").build();
    LuaRound written = withSpawns(LuaRounds.round().sides(1, 1).endReason("surrender").build());

    LuaRound round = event(payload(written, true, "f"), payload(said, false, "a")).round();

    assertThat(round.winner()).isEqualTo(2);
    assertThat(round.endReasonRaw()).isEqualTo("objective");
    assertThat(round.spawns()).containsExactly(SPAWN);
  }

  @Test
  void whatTheMessageLacksComesFromTheFile() {
    LuaRound written = withSpawns(LuaRounds.round().sides(2, 1).surrenderOf(2).build());

    LuaRound round = event(payload(bare(), false, "a"), payload(written, true, "b")).round();

    assertThat(round.withRemarks(List.of())).isEqualTo(written);
    assertThat(round.remarks()).doesNotContain(Reason.WINNER_MISSING_OR_INVALID);
  }

  @Test
  void aVoteKeepsTheCallerThatBelongsToIt() {
    LuaRound one = LuaRounds.round().surrenderOf(1).build();
    LuaRound other = withSurrender(LuaRounds.round().build(), new LuaSurrender(2, "AB", "Tin"));

    LuaSurrender vote =
        event(payload(one, false, "a"), payload(other, true, "b")).round().surrender();

    assertThat(vote).isEqualTo(new LuaSurrender(1, null, null));
  }

  @Test
  void ofSeveralMessagesTheWholeOneWins() {
    LuaRound partial =
        LuaRounds.round().sides(1, 1).build().withRemarks(List.of(Reason.LIST_UNREADABLE));
    LuaRound whole = LuaRounds.round().sides(2, 1).build();

    LuaEvent merged = event(payload(partial, false, "f"), payload(whole, false, "a"));

    assertThat(merged.round().winner()).isEqualTo(2);
    assertThat(merged.round().remarks()).containsExactly(Reason.LIST_UNREADABLE);
  }

  @Property(tries = 200)
  void theOrderOfDeliveriesDoesNotMatter(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int count) {
    Random random = new Random(seed);
    List<LuaPayload> deliveries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      deliveries.add(payload(invented(random), random.nextBoolean(), "digest" + i));
    }
    LuaEvent expected = LuaEvent.of(deliveries).orElseThrow();

    List<LuaPayload> twice = new ArrayList<>(deliveries);
    twice.addAll(deliveries);
    Collections.shuffle(twice, random);

    assertThat(LuaEvent.of(twice)).contains(expected);
  }

  private static LuaRound invented(Random random) {
    if (random.nextInt(4) == 0) {
      return bare();
    }
    LuaRound round =
        LuaRounds.round()
            .sides(random.nextInt(3), random.nextInt(3))
            .endReason(List.of("unknown", "objective", "surrender").get(random.nextInt(3)))
            .played(random.nextBoolean() ? null : 300, random.nextBoolean() ? null : 720)
            .surrenderOf(random.nextInt(3))
            .build();
    return random.nextBoolean() ? round : withSpawns(round);
  }

  private static LuaRound bare() {
    LuaTiming nothing = new LuaTiming(null, null, null, null, 0, 0, 0, null, null);
    List<LuaPlayer> nobody = List.of();
    List<LuaPause> none = List.of();
    return new LuaRound(
        "etl_frostbite",
        "etl_frostbite",
        1,
        0,
        0,
        "unknown",
        nothing,
        LuaSurrender.NONE,
        0,
        0,
        nobody,
        nobody,
        none,
        List.of(),
        "unknown",
        List.of(Reason.WINNER_MISSING_OR_INVALID));
  }

  private static LuaRound withSpawns(LuaRound r) {
    return copy(r, r.surrender(), List.of(SPAWN));
  }

  private static LuaRound withSurrender(LuaRound r, LuaSurrender surrender) {
    return copy(r, surrender, r.spawns());
  }

  private static LuaRound copy(LuaRound r, LuaSurrender surrender, List<LuaSpawn> spawns) {
    return new LuaRound(
        r.map(),
        r.mapRaw(),
        r.label(),
        r.winner(),
        r.defender(),
        r.endReasonRaw(),
        r.timing(),
        surrender,
        r.axisScore(),
        r.alliesScore(),
        r.axisPlayers(),
        r.alliesPlayers(),
        r.pauses(),
        spawns,
        r.luaVersion(),
        r.remarks());
  }

  private static LuaPayload payload(LuaRound round, boolean gametime, String sha256) {
    return new LuaPayload(round, gametime, 100, sha256);
  }

  private static LuaEvent event(LuaPayload... payloads) {
    return LuaEvent.of(List.of(payloads)).orElseThrow();
  }
}
