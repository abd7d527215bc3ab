package io.slomix.model.merge.event;

import io.slomix.model.lua.LuaRound;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The Lua event of one round, put together from every delivery of it (lua-round-event 8.1).
 *
 * @param round its values: of each field the first that is not empty, best delivery first
 * @param source how it reached us
 */
public record LuaEvent(LuaRound round, LuaSource source) {

  /**
   * Puts the deliveries of one round together. The result is a function of their set: order and
   * repetition change nothing.
   *
   * @param payloads deliveries that tell of one round (same map, same end)
   * @return empty when there is none
   */
  public static Optional<LuaEvent> of(Collection<LuaPayload> payloads) {
    List<LuaPayload> ranked = payloads.stream().sorted(LuaPayload.BEST_FIRST).toList();
    boolean message = ranked.stream().anyMatch(p -> !p.gametime());
    boolean gametime = ranked.stream().anyMatch(LuaPayload::gametime);
    LuaSource source =
        message && gametime
            ? LuaSource.BOTH
            : message ? LuaSource.STATS_READY : LuaSource.GAMETIME_FALLBACK;
    return ranked.stream()
        .map(LuaPayload::round)
        .reduce(PayloadUnion::filled)
        .map(round -> new LuaEvent(round, source));
  }
}
