package io.slomix.model.player;

import io.slomix.model.stats.PlayerLine;
import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells bots from people (stats-file 2.5).
 *
 * @param name a clean name in which this pattern is found is a bot's
 */
public record BotRule(Pattern name) implements Serializable {

  /** Names that start with {@code [BOT]}, in any case. */
  public static final BotRule DEFAULT = matching("^\\[BOT\\]");

  private static final String OMNIBOT = "OMNIBOT";

  /** A rule with another name pattern; upper and lower case are the same. */
  public static BotRule matching(String regex) {
    return new BotRule(Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** Whether the line is a bot's: by guid prefix or by name. */
  public boolean isBot(PlayerLine line) {
    return line.guid8().toUpperCase(Locale.ROOT).startsWith(OMNIBOT)
        || name.matcher(line.nameClean()).find();
  }
}
