package io.slomix.model.merge.event;

import io.slomix.model.lua.LuaRound;
import java.util.Comparator;

/**
 * One delivery of a Lua event: a {@code STATS_READY} message or a gametime file.
 *
 * @param round what it says
 * @param gametime it is a gametime file
 * @param sizeBytes size of its content
 * @param sha256 digest of its content
 */
public record LuaPayload(LuaRound round, boolean gametime, long sizeBytes, String sha256) {

  /**
   * Best first, by kind and content alone: messages before gametime files (8.1), then as contents
   * of one name are ranked (R2): whole before partial, more bytes, larger digest.
   */
  static final Comparator<LuaPayload> BEST_FIRST =
      Comparator.comparing(LuaPayload::gametime)
          .thenComparing((LuaPayload p) -> p.round().parseStatus())
          .thenComparing(Comparator.comparingLong(LuaPayload::sizeBytes).reversed())
          .thenComparing(Comparator.comparing(LuaPayload::sha256).reversed());
}
