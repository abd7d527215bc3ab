package io.slomix.sources.format.lua;

import io.slomix.model.evidence.Reason;
import io.slomix.model.lua.LuaContent;
import io.slomix.model.lua.rule.MessageSnowflake;
import io.slomix.sources.format.json.JsonValue;
import io.slomix.sources.format.lua.field.Remarks;
import java.util.OptionalLong;

/**
 * Reads the body of a {@code STATS_READY} message, of every version of the script (lua-round-event
 * 3, 5 to 7, 19.2).
 *
 * <p>Guarantee: total and deterministic. Any bytes give a round, in which a bad field costs nothing
 * but itself, or a refusal with its place; nothing is thrown. A message that announces no round is
 * recognised as such ({@link Reason#NO_ROUND}).
 */
public final class LuaMessageReader {

  private LuaMessageReader() {}

  /**
   * Reads a body. What the module posted has no message time (R3); a relayed message carries its
   * id, in which its time is hidden.
   */
  public static LuaContent read(byte[] body) {
    return LuaJson.open(body, (message, remarks) -> read(message, remarks, postedUnix(message)));
  }

  private static Long postedUnix(JsonValue.Fields message) {
    OptionalLong millis = MessageSnowflake.millis(message.get("id").text().orElse(""));
    return millis.isPresent() ? millis.getAsLong() / 1_000 : null;
  }

  /**
   * Reads a body.
   *
   * @param body all bytes, not kept and not changed
   * @param messageUnix when the message was posted, epoch seconds; null when that is not known
   */
  public static LuaContent read(byte[] body, Long messageUnix) {
    return LuaJson.open(body, (message, remarks) -> read(message, remarks, messageUnix));
  }

  private static LuaContent read(JsonValue.Fields message, Remarks remarks, Long messageUnix) {
    return switch (MessageKind.of(message)) {
      case STATS_READY ->
          new LuaRoundParser(remarks, messageUnix).parse(message, GametimeMeta.NONE);
      case LIVE_PING -> LuaJson.refusal(Reason.NO_ROUND, "a live objective");
      case FILE_ANNOUNCEMENT -> LuaJson.refusal(Reason.NO_ROUND, "the announcement of a file");
      case FORGED_ANNOUNCEMENT ->
          LuaJson.refusal(Reason.INVALID_FILENAME, "the announcement of no file of ours");
      case OTHER -> LuaJson.refusal(Reason.NO_ROUND, "not a message of the script");
    };
  }
}
