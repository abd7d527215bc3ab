package io.slomix.sources.format.lua;

import io.slomix.model.endstats.EndstatsFileName;
import io.slomix.model.stats.StatsFileName;
import io.slomix.sources.format.json.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a message on the channel of the game servers is (lua-round-event 3, 3.4). */
public enum MessageKind {
  /** The end of a round. */
  STATS_READY,
  /** The relay of an objective: to be ignored silently. */
  LIVE_PING,
  /** The announcement of a file, as a retired process sent it. */
  FILE_ANNOUNCEMENT,
  /** The announcement of a file with a name that no game server writes: an attempt. */
  FORGED_ANNOUNCEMENT,
  /** Anything else. */
  OTHER;

  private static final String MARKER = "STATS_READY";
  private static final String LIVE_NAME = "ET:Legacy Live";
  private static final String LIVE_TITLE = "Objective Update";
  private static final Pattern ANNOUNCED = Pattern.compile("`([^`]*\\.txt)`");

  /** Tells the kind of a message from its own words. */
  public static MessageKind of(JsonValue.Fields message) {
    String content = text(message, "content");
    if (content.equals(MARKER)) {
      return STATS_READY;
    }
    Matcher announced = ANNOUNCED.matcher(content);
    if (announced.find()) {
      return isWritten(announced.group(1)) ? FILE_ANNOUNCEMENT : FORGED_ANNOUNCEMENT;
    }
    boolean live = text(message, "username").equals(LIVE_NAME) || isLiveTitle(message);
    return content.isEmpty() && live ? LIVE_PING : OTHER;
  }

  private static boolean isLiveTitle(JsonValue.Fields message) {
    return message.get("embeds") instanceof JsonValue.Items embeds
        && embeds.values().stream()
            .anyMatch(
                embed ->
                    embed instanceof JsonValue.Fields fields
                        && text(fields, "title").equals(LIVE_TITLE));
  }

  private static boolean isWritten(String file) {
    return StatsFileName.parse(file).isPresent() || EndstatsFileName.parse(file).isPresent();
  }

  private static String text(JsonValue.Fields fields, String name) {
    return fields.get(name).text().orElse("").strip();
  }
}
