package io.slomix.jobs.discord.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody asks for. It fits into the id of a button, so that a page can be turned after a
 * restart of the bot.
 *
 * @param subject what it is about, as typed or chosen; may be empty
 * @param page from 0
 */
public record CommandRequest(BotCommand command, SessionView view, String subject, int page) {

  /** Longest subject, in UTF-16 units: the id of a button has room for 100. */
  public static final int LONGEST_SUBJECT = 48;

  private static final Pattern ID = Pattern.compile("slomix/(\\w+)/(\\w+)/(\\d{1,4})/(.*)");

  /** Refuses a subject that is too long, with a sentence. */
  public CommandRequest {
    if (subject.length() > LONGEST_SUBJECT) {
      throw new IllegalArgumentException(
          "That is too long: at most " + LONGEST_SUBJECT + " characters are searched for.");
    }
  }

  /** The same at another page. */
  public CommandRequest at(int otherPage) {
    return new CommandRequest(command, view, subject, otherPage);
  }

  /** Id of the button that leads here. */
  public String buttonId() {
    return "slomix/%s/%s/%d/%s".formatted(command.word(), view.word(), page, subject);
  }

  /** The request of a button; empty for a button that is none of ours. */
  public static Optional<CommandRequest> ofButton(String id) {
    Matcher parts = ID.matcher(id);
    if (!parts.matches() || parts.group(4).length() > LONGEST_SUBJECT) {
      return Optional.empty();
    }
    Optional<BotCommand> command = BotCommand.of(parts.group(1));
    Optional<SessionView> view = SessionView.of(parts.group(2));
    return command.isEmpty() || view.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CommandRequest(
                command.get(), view.get(), parts.group(4), Integer.parseInt(parts.group(3))));
  }
}
