package io.slomix.sources.format.lua;

import io.slomix.model.evidence.Reason;
import io.slomix.model.lua.LuaContent;
import io.slomix.sources.format.json.JsonReading;
import io.slomix.sources.format.json.JsonText;
import io.slomix.sources.format.json.JsonValue;
import io.slomix.sources.format.lua.field.Remarks;

/**
 * Reads a gametime file: the message of a round and what the server added to it (lua-round-event
 * 4).
 *
 * <p>Guarantee: total and deterministic, as {@link LuaMessageReader}. A file that is still being
 * written gives {@link Reason#JSON_TRUNCATED} with the place where it ends.
 */
public final class GametimeReader {

  private GametimeReader() {}

  /**
   * Reads a file.
   *
   * @param file its name, which decides nothing but whether it is read
   * @param content all bytes, not kept and not changed
   */
  public static LuaContent read(String file, byte[] content) {
    return GametimeFileName.isAccepted(file)
        ? LuaJson.open(content, GametimeReader::read)
        : LuaJson.refusal(Reason.NAME, "not the name of a gametime file");
  }

  private static LuaContent read(JsonValue.Fields file, Remarks remarks) {
    JsonValue payload = file.get("payload");
    // Some writers put the message into a string.
    if (payload instanceof JsonValue.Text text) {
      JsonReading reading = JsonText.read(text.value());
      if (reading instanceof JsonReading.Fault fault) {
        return LuaJson.refusal(LuaJson.reasonOf(fault), "in the payload: " + fault.detail());
      }
      payload = LuaJson.object(reading);
    }
    remarks.addIf(!(file.get("meta") instanceof JsonValue.Fields), Reason.LIST_UNREADABLE);
    return payload instanceof JsonValue.Fields message
        ? new LuaRoundParser(remarks, null).parse(message, GametimeMeta.of(file.get("meta")))
        : LuaJson.refusal(Reason.CONTRACT_DRIFT, "the payload is no message");
  }
}
