package io.slomix.jobs.cli.command.read;

import io.slomix.jobs.cli.command.CommandContext;
import io.slomix.jobs.cli.option.ServerArgument;
import io.slomix.jobs.cli.terminal.ExitStatus;
import io.slomix.jobs.explain.NothingToExplainException;
import io.slomix.jobs.preview.Preview;
import io.slomix.jobs.preview.PreviewPicture;
import io.slomix.jobs.preview.PreviewText;
import io.slomix.jobs.text.Printable;
import io.slomix.sinks.discord.post.shape.Post;
import io.slomix.sinks.discord.post.shape.PostKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slomix preview}: what Discord would show (consumers 1). */
@Command(
    name = "preview",
    description = "Shows the Discord posts about a round or a session, without Discord.",
    sortOptions = false)
public final class PreviewCommand implements Callable<Integer> {

  private static final String SESSION = "s[0-9]{1,9}";
  private static final String LAST_SESSION = "session";

  @Parameters(
      index = "0",
      arity = "0..1",
      defaultValue = "last",
      paramLabel = "ROUND|SESSION",
      description =
          "A round: number, fingerprint, file name or stem, or 'last' (default). A session: s and its"
              + " number, or 'session' for the last one.")
  private String subject;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "One kind of posts only: ${COMPLETION-CANDIDATES}.")
  private PostKind kind;

  @Option(
      names = "--out",
      paramLabel = "FILE.png",
      converter = ServerArgument.PathConverter.class,
      description = "Draw them as well.")
  private Path out;

  @Mixin private final RoundOptions options;
  @Spec private CommandSpec spec;

  /** The command in its surroundings. */
  public PreviewCommand(CommandContext context) {
    this.options = new RoundOptions(context.environment());
  }

  @Override
  public Integer call() throws Exception {
    List<Post> posts = options.read("preview", this::posts);
    if (posts.isEmpty()) {
      throw new NothingToExplainException(
          "There is nothing to post about '%s'.".formatted(Printable.of(subject)));
    }
    PrintWriter printed = spec.commandLine().getOut();
    posts.forEach(
        post -> PreviewText.of(post).forEach(line -> printed.println(Printable.of(line))));
    printed.flush();
    if (out != null && !ImageIO.write(PreviewPicture.of(posts), "png", out.toFile())) {
      throw new IOException("%s could not be written.".formatted(out));
    }
    return ExitStatus.DONE;
  }

  private List<Post> posts(Connection connection) throws SQLException, IOException {
    if (subject.equals(LAST_SESSION) || subject.matches(SESSION)) {
      Optional<Integer> session =
          subject.equals(LAST_SESSION)
              ? Optional.empty()
              : Optional.of(Integer.parseInt(subject.substring(1)));
      return Preview.ofSession(connection, session).stream().toList();
    }
    Set<PostKind> kinds = kind == null ? EnumSet.allOf(PostKind.class) : EnumSet.of(kind);
    return Preview.ofRound(
        connection, options.round(connection, subject).fingerprint().orElseThrow(), kinds);
  }
}
