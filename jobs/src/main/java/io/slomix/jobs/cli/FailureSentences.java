package io.slomix.jobs.cli;

import io.slomix.jobs.cli.command.LogFile;
import io.slomix.jobs.cli.terminal.ExitStatus;
import io.slomix.jobs.run.RunFailedException;
import io.slomix.jobs.text.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts a failure into one sentence for the terminal; its stack trace goes to the log. */
final class FailureSentences {

  private FailureSentences() {}

  /** A command line that is wrong. */
  static int usage(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("slomix: " + sentence(failure));
    err.println("Try '%s --help'.".formatted(command.getCommandSpec().qualifiedName()));
    err.flush();
    return ExitStatus.USAGE;
  }

  private static String sentence(ParameterException failure) {
    boolean isRoot = failure.getCommandLine().getParent() == null;
    if (isRoot && failure instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      return word.startsWith("-")
          ? "There is no option '%s' before a command.".formatted(Printable.of(word))
          : "There is no command '%s'.".formatted(Printable.of(word));
    }
    return Printable.of(firstLine(failure.getMessage()));
  }

  /** A command that could not be carried out. */
  static int failure(Exception failure, CommandLine command, ParseResult parsed) {
    // These carry a sentence for people by their contract.
    boolean isSentence =
        failure.getMessage() != null
            && (failure instanceof RunFailedException || failure instanceof IOException);
    PrintWriter err = command.getErr();
    err.println("slomix: " + (isSentence ? firstLine(failure.getMessage()) : internal(failure)));
    err.flush();
    if (!isSentence || failure.getCause() != null) {
      // Made here and not before: the first logger opens the file whose place the command sets.
      LoggerFactory.getLogger(FailureSentences.class).info("The command failed", failure);
    }
    return ExitStatus.FAILED;
  }

  private static String internal(Exception failure) {
    return "an internal error (%s); the log %s says more."
        .formatted(failure.getClass().getSimpleName(), System.getProperty(LogFile.PROPERTY, ""));
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message);
  }
}
