package io.slomix.model.merge.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.lua.LuaRound;
import io.slomix.model.lua.LuaSpawn;
import io.slomix.model.merge.FinalRound;
import io.slomix.model.merge.FinalRounds;
import io.slomix.model.merge.RoundContext;
import io.slomix.model.merge.event.LuaEvent;
import io.slomix.model.merge.event.LuaSource;
import io.slomix.model.partition.leg.Leg;
import io.slomix.model.partition.leg.LegSet;
import io.slomix.model.round.EndReason;
import io.slomix.model.testing.LuaRounds;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LuaRowsTest {

  private static final LuaLink LINK =
      new LuaLink(1, "2026-03-13-215418", "linked_round_id", "high", "resolved");

  @Test
  void theRowNamesTheRoundByTheLocalTimeOfItsEnd() {
    LuaRound round = LuaRounds.round().build();

    LuaRoundRow row =
        LuaRows.round(
            new LuaEvent(round, LuaSource.BOTH),
            merged(round),
            LINK,
            ZoneId.of("Europe/Ljubljana"));

    assertThat(row.luaMatchId()).isEqualTo("2026-03-13-215415");
    assertThat(row.matchId()).isEqualTo("2026-03-13-215418");
    assertThat(row.endReason()).isEqualTo(EndReason.OBJECTIVE);
    assertThat(row.source()).isEqualTo("both");
    assertThat(row.aborted()).isFalse();
    assertThat(row.ghost()).isFalse();
  }

  @Test
  void guidsAreUniqueAndComparedAsStatsFilesWriteThem() {
    LuaSpawn first = new LuaSpawn("9f3a51c2d07e4b66", "Kestrel", 5, 4, 40, 10, 15);
    LuaSpawn again = new LuaSpawn("9f3a51c2d07e4b66", "Impostor", 1, 0, 0, 0, 0);
    LuaSpawn shortGuid = new LuaSpawn("ab", "Tin", 1, 0, 0, 0, 0);
    LuaRound bare = LuaRounds.round().build();
    LuaRound round =
        new LuaRound(
            bare.map(),
            bare.mapRaw(),
            bare.label(),
            bare.winner(),
            bare.defender(),
            bare.endReasonRaw(),
            bare.timing(),
            bare.surrender(),
            0,
            0,
            List.of(),
            List.of(),
            List.of(),
            List.of(first, again, shortGuid),
            bare.luaVersion(),
            List.of());

    assertThat(LuaRows.spawns(new LuaEvent(round, LuaSource.GAMETIME_FALLBACK)))
        .containsExactly(
            new LuaSpawnRow("9f3a51c2d07e4b66", 0, "9F3A51C2", "Kestrel", 5, 4, 40, 10, 15),
            new LuaSpawnRow("ab", 1, "AB", "Tin", 1, 0, 0, 0, 0));
  }

  private static FinalRound merged(LuaRound round) {
    return FinalRounds.merge(
        null,
        round,
        new RoundContext(
            1,
            false,
            null,
            round.timing().endUnix(),
            LegSet.of(Leg.LUA, Leg.GAMETIME),
            false,
            null));
  }
}
