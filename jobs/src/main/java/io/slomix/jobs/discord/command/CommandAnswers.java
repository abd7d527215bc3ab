package io.slomix.jobs.discord.command;

import io.slomix.sinks.discord.message.DiscordText;
import io.slomix.sinks.discord.message.EmbedColour;
import io.slomix.sinks.discord.message.EmbedField;
import io.slomix.sinks.discord.message.Message;
import io.slomix.sinks.discord.message.SplitEmbed;
import io.slomix.sinks.discord.post.PostReader;
import io.slomix.sinks.discord.post.shape.Post;
import io.slomix.sinks.discord.post.shape.PostKind;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers requests from a database. */
final class CommandAnswers {

  private static final int NAME = 32;
  private static final int MOST_HITS = 25;

  private final Connection connection;
  private final FigureReader figures;

  CommandAnswers(Connection connection) {
    this.connection = connection;
    this.figures = new FigureReader(connection);
  }

  /**
   * The pages of an answer, one at least.
   *
   * @throws NoAnswerException with a sentence for people
   */
  List<Message> pages(CommandRequest request) throws SQLException, IOException, NoAnswerException {
    return switch (request.command()) {
      case LAST_SESSION, SESSION -> session(request);
      case ROUND -> post(PostKind.ROUND_STATS, figures.round(request.subject()), request);
      case PLAYER -> player(request.subject());
      case LEADERBOARD -> board(request.subject());
      case AWARDS ->
          post(
              PostKind.ENDSTATS,
              request.subject().isEmpty()
                  ? figures.lastRoundWithAwards()
                  : figures.round(request.subject()),
              request);
      case HEALTH -> health();
    };
  }

  /** What may be meant by the beginning of a word. */
  List<String> completions(BotCommand command, String typed) throws SQLException, IOException {
    return switch (command) {
      case SESSION -> figures.dates(typed);
      case LEADERBOARD ->
          Arrays.stream(Board.values())
              .map(Board::word)
              .filter(word -> word.startsWith(typed))
              .toList();
      case PLAYER ->
          typed.isBlank() ? List.of() : figures.guids(typed).stream().limit(MOST_HITS).toList();
      case LAST_SESSION, ROUND, AWARDS, HEALTH -> List.of();
    };
  }

  /** Name of a player, for a list of choices. */
  String nameOf(String guid) throws SQLException, IOException {
    return figures.careers(guid).stream().findFirst().map(CareerFigures::name).orElse(guid);
  }

  private List<Message> session(CommandRequest request)
      throws SQLException, IOException, NoAnswerException {
    List<String> ids = figures.sessions(request.subject());
    if (ids.isEmpty()) {
      throw new NoAnswerException("There is no such session.");
    }
    if (ids.size() > 1) {
      throw new NoAnswerException(
          "There are several sessions of that date. Ask for one by its id: "
              + String.join(", ", ids));
    }
    String id = ids.get(0);
    return switch (request.view()) {
      case OVERVIEW -> post(PostKind.SESSION_SUMMARY, figures.sessionKey(id), request);
      case OBJECTIVES -> SessionPages.objectives(figures.session(id));
      case COMBAT -> SessionPages.combat(figures.session(id));
      case WEAPONS -> SessionPages.weapons(figures.session(id));
      case TIMING -> SessionPages.timing(figures.session(id));
    };
  }

  private List<Message> post(PostKind kind, List<String> fingerprints, CommandRequest request)
      throws SQLException, IOException, NoAnswerException {
    Optional<Post> post =
        fingerprints.isEmpty()
            ? Optional.empty()
            : PostReader.read(connection, kind, fingerprints.get(0));
    return post.map(Post::messages)
        .orElseThrow(
            () ->
                new NoAnswerException(
                    request.subject().isEmpty()
                        ? "There is nothing yet."
                        : "Nothing is known about '%s'."
                            .formatted(DiscordText.plain(request.subject(), NAME))));
  }

  private List<Message> player(String name) throws SQLException, IOException, NoAnswerException {
    List<String> guids = name.isBlank() ? List.of() : figures.guids(name);
    if (guids.isEmpty()) {
      throw new NoAnswerException(
          "No player is called '%s'.".formatted(DiscordText.plain(name, NAME)));
    }
    if (guids.size() == 1) {
      return CareerPages.career(figures.careers(guids.get(0)).get(0));
    }
    List<String> hits = guids.stream().limit(MOST_HITS).collect(Collectors.toList());
    for (int i = 0; i < hits.size(); i++) {
      hits.set(i, DiscordText.plain(nameOf(hits.get(i)), NAME) + " (" + hits.get(i) + ")");
    }
    throw new NoAnswerException("Several players match: " + String.join(", ", hits));
  }

  private List<Message> board(String word) throws SQLException, IOException, NoAnswerException {
    Board board =
        Board.of(word)
            .orElseThrow(
                () ->
                    new NoAnswerException(
                        "There is a leaderboard by "
                            + Arrays.stream(Board.values())
                                .map(Board::word)
                                .collect(Collectors.joining(", "))
                            + "."));
    return CareerPages.board(board, figures.careers(""));
  }

  private List<Message> health() throws SQLException {
    List<String> health = figures.health();
    String last = "0".equals(health.get(0)) ? "none yet" : "<t:%s:R>".formatted(health.get(0));
    return new SplitEmbed("🩺 Health", EmbedColour.GREEN, "", "slomix", Optional.empty())
        .field(EmbedField.inline("Last round ended", last))
        .field(EmbedField.inline("Rounds that count", health.get(1)))
        .field(EmbedField.inline("of them without Lua data", health.get(2)))
        .messages();
  }

  /** There is nothing to show; the message is a sentence for people. */
  static final class NoAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    NoAnswerException(String sentence) {
      super(sentence);
    }
  }
}
