package io.slomix.jobs.docs;

import static io.slomix.jobs.docs.GeneratedSection.cell;

import io.slomix.jobs.cli.Slomix;
import io.slomix.jobs.cli.command.CommandContext;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page of all commands and options says what the command line accepts. */
class OptionsPageTest {

  @Test
  void thePageListsEveryCommandWithEveryOption() throws IOException {
    CommandContext context =
        new CommandContext(
            (request, listener) -> {
              throw new AssertionError("documentation runs nothing");
            },
            Map.of(),
            false);
    StringBuilder page = new StringBuilder();
    Slomix.commandLine(context).getSubcommands().values().stream()
        // Comes with the library and takes no option of ours.
        .filter(command -> !command.getCommandName().equals("help"))
        .forEach(command -> command(page, command));

    GeneratedSection.assertHolds("options.md", page.toString().stripTrailing() + "\n");
  }

  private static void command(StringBuilder page, CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    page.append("## ").append(spec.qualifiedName()).append("\n\n");
    page.append(String.join(" ", spec.usageMessage().description()).strip()).append("\n\n");
    page.append("| option | value | meaning |\n|---|---|---|\n");
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      row(page, parameter.paramLabel(), "", parameter);
    }
    for (OptionSpec option : spec.options()) {
      String names = String.join(", ", option.names());
      row(page, names, option.arity().max() == 0 ? "" : option.paramLabel(), option);
    }
    page.append('\n');
  }

  private static void row(StringBuilder page, String names, String value, ArgSpec argument) {
    String meaning = description(argument);
    page.append(
        "| `%s` | %s | %s |\n"
            .formatted(cell(names), value.isEmpty() ? "" : '`' + cell(value) + '`', cell(meaning)));
  }

  /** The description as a terminal shows it, without variables. */
  private static String description(ArgSpec argument) {
    String text = String.join(" ", argument.description());
    String candidates =
        argument.completionCandidates() == null
            ? ""
            : String.join(", ", argument.completionCandidates());
    return text.replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValue()))
        .replace("${COMPLETION-CANDIDATES}", candidates);
  }
}
