package io.slomix.sources.format.lua.field;

import io.slomix.model.evidence.Reason;
import java.util.regex.Pattern;

/** Guids as clients send them (lua-round-event 19.2). */
final class Guids {

  private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("[0-9A-Za-z]*");

  private Guids() {}

  /** At most so many letters and digits; empty for what holds anything else. */
  static String read(String text, int longest, Remarks remarks) {
    if (!LETTERS_AND_DIGITS.matcher(text).matches()) {
      remarks.add(Reason.ENTRY_TRIMMED);
      return "";
    }
    remarks.addIf(text.length() > longest, Reason.ENTRY_TRIMMED);
    return text.substring(0, Math.min(text.length(), longest));
  }
}
