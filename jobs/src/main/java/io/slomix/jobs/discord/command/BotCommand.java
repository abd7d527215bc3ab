package io.slomix.jobs.discord.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The commands that the bot answers. */
public enum BotCommand {
  /** The newest session. */
  LAST_SESSION("The last session: overview, objectives, combat, weapons or timing", "", false),
  /** A session by its date or id. */
  SESSION("A session by its date", "date", true),
  /** A round by its id. */
  ROUND("A round by its id", "id", true),
  /** A player by name or guid. */
  PLAYER("Career of a player", "name", true),
  /** Who is best at something. */
  LEADERBOARD("The best players, with their number of rounds", "by", true),
  /** Awards of a round. */
  AWARDS("Awards of a round (default: the last one that has any)", "id", false),
  /** Whether statistics arrive. */
  HEALTH("What arrived last, and what is missing", "", false);

  private final String description;
  private final String option;
  private final boolean required;

  BotCommand(String description, String option, boolean required) {
    this.description = description;
    this.option = option;
    this.required = required;
  }

  /** As people type it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it does, for people. */
  public String description() {
    return description;
  }

  /** Name of what it is asked about; empty where there is no such thing. */
  public String option() {
    return option;
  }

  /** Whether it must be asked about something. */
  public boolean isRequired() {
    return required;
  }

  /** Whether it has views of a session. */
  public boolean hasViews() {
    return this == LAST_SESSION || this == SESSION;
  }

  /** The command of a word; empty for any other. */
  public static Optional<BotCommand> of(String word) {
    return Arrays.stream(values()).filter(command -> command.word().equals(word)).findFirst();
  }
}
