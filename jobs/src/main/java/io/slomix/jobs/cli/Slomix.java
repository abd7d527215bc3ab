package io.slomix.jobs.cli;

import io.slomix.jobs.cli.command.CommandContext;
import io.slomix.jobs.cli.command.batch.BackfillCommand;
import io.slomix.jobs.cli.command.batch.DemoCommand;
import io.slomix.jobs.cli.command.batch.RebuildCommand;
import io.slomix.jobs.cli.command.batch.RedriveCommand;
import io.slomix.jobs.cli.command.live.CollectCommand;
import io.slomix.jobs.cli.command.live.PostCommand;
import io.slomix.jobs.cli.command.live.RunCommand;
import io.slomix.jobs.cli.command.live.SavepointCommand;
import io.slomix.jobs.cli.command.read.DoctorCommand;
import io.slomix.jobs.cli.command.read.ExplainCommand;
import io.slomix.jobs.cli.command.read.ExportCommand;
import io.slomix.jobs.cli.command.read.PictureCommand;
import io.slomix.jobs.cli.command.read.PreviewCommand;
import io.slomix.jobs.cli.command.read.RoundCommand;
import io.slomix.jobs.cli.command.read.TimingCommand;
import io.slomix.jobs.cli.terminal.ExitStatus;
import io.slomix.jobs.run.PipelineRun;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** The command {@code slomix}: match statistics that can be believed (design 5). */
@Command(
    name = "slomix",
    mixinStandardHelpOptions = true,
    versionProvider = Slomix.Version.class,
    description = "Turns the stats files of ET:Legacy servers into rounds that people trust.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done; quarantined files are a result, not a failure",
      "1:something failed, the database refused a document, or the archive lost a file",
      "2:the command line is wrong; nothing was started"
    })
public final class Slomix implements Callable<Integer> {

  @Spec private CommandSpec spec;

  /** Starts the command line on this machine's terminal. */
  public static void main(String[] args) {
    boolean interactive = Boolean.getBoolean("slomix.terminal");
    CommandContext context = new CommandContext(PipelineRun::execute, System.getenv(), interactive);
    System.exit(commandLine(context).execute(args));
  }

  /** The command line with all its commands. */
  public static CommandLine commandLine(CommandContext context) {
    CommandLine slomix = new CommandLine(new Slomix());
    List<Object> commands =
        List.of(
            new DemoCommand(context),
            new RunCommand(context),
            new SavepointCommand(context),
            new CollectCommand(context),
            new PostCommand(context),
            new BackfillCommand(context),
            new RebuildCommand(context),
            new RedriveCommand(context),
            new ExplainCommand(context),
            new RoundCommand(context),
            new PictureCommand(context),
            new TimingCommand(context),
            new PreviewCommand(context),
            new DoctorCommand(context),
            new ExportCommand(context));
    for (Object command : commands) {
      CommandLine each = new CommandLine(command);
      each.getCommandSpec().addOption(help());
      slomix.addSubcommand(each);
    }
    slomix.addSubcommand(new HelpCommand());
    return slomix
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(FailureSentences::usage)
        .setExecutionExceptionHandler(FailureSentences::failure);
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Says what this command can be told.")
        .build();
  }

  /** Without a command there is nothing to do but to say what there is. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitStatus.USAGE;
  }

  /** The version that was built, as the jar's manifest says. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Slomix.class.getPackage().getImplementationVersion();
      return new String[] {"slomix " + (version == null ? "(not packaged)" : version)};
    }
  }
}
