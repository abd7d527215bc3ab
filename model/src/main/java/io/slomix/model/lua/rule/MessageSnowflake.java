package io.slomix.model.lua.rule;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The time that is hidden in the id of a Discord message (lua-round-event 9.2). */
public final class MessageSnowflake {

  private static final long EPOCH_MILLIS = 1_420_070_400_000L; // 2015-01-01
  private static final int COUNTER_BITS = 22;
  private static final Pattern ID = Pattern.compile("[0-9]{1,18}|[1-8][0-9]{18}");

  private MessageSnowflake() {}

  /** When the message was received, in milliseconds since 1970; empty for what is no id. */
  public static OptionalLong millis(String messageId) {
    return ID.matcher(messageId).matches()
        ? OptionalLong.of((Long.parseLong(messageId) >> COUNTER_BITS) + EPOCH_MILLIS)
        : OptionalLong.empty();
  }
}
