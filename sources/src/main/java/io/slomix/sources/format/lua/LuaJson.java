package io.slomix.sources.format.lua;

import io.slomix.model.evidence.Reason;
import io.slomix.model.lua.LuaContent;
import io.slomix.model.lua.LuaContent.Refusal;
import io.slomix.sources.format.json.JsonReading;
import io.slomix.sources.format.json.JsonText;
import io.slomix.sources.format.json.JsonValue;
import io.slomix.sources.format.lua.field.Remarks;
import io.slomix.sources.format.text.ForgivingUtf8;
import io.slomix.sources.format.text.TextPosition;
import java.util.function.BiFunction;

/** Opens the JSON object that both forms of an event are (lua-round-event 6.1, R4). */
final class LuaJson {

  /** Longest content that is read, in bytes. */
  static final int LONGEST_CONTENT = 1 << 20;

  private LuaJson() {}

  /** Hands the object to the reader of its form, or says why there is none. */
  static LuaContent open(byte[] content, BiFunction<JsonValue.Fields, Remarks, LuaContent> reader) {
    if (content.length > LONGEST_CONTENT) {
      return refusal(
          Reason.FILE_TOO_LONG,
          "%d bytes, at most %d are read".formatted(content.length, LONGEST_CONTENT));
    }
    ForgivingUtf8 decoded = ForgivingUtf8.decode(content);
    Remarks remarks = new Remarks();
    remarks.addIf(decoded.fellBack(), Reason.ENCODING_FALLBACK);
    JsonReading reading = JsonText.read(decoded.text());
    if (reading instanceof JsonReading.Fault fault) {
      TextPosition at = decoded.positionOf(fault.offset());
      return new Refusal(reasonOf(fault), at.line(), at.column(), fault.detail());
    }
    return object(reading) instanceof JsonValue.Fields fields
        ? reader.apply(fields, remarks)
        : refusal(Reason.CONTRACT_DRIFT, "an object is expected, and this is none");
  }

  /** The value of a readable text; nothing for one that is not. */
  static JsonValue object(JsonReading reading) {
    return reading instanceof JsonReading.Document document
        ? document.value()
        : JsonValue.Empty.NULL;
  }

  static Reason reasonOf(JsonReading.Fault fault) {
    return fault.truncated() ? Reason.JSON_TRUNCATED : Reason.JSON_INVALID;
  }

  static Refusal refusal(Reason reason, String detail) {
    return new Refusal(reason, 0, 0, detail);
  }
}
