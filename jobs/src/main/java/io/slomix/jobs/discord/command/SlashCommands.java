package io.slomix.jobs.discord.command;

import io.slomix.jobs.discord.command.CommandAnswers.NoAnswerException;
import io.slomix.sinks.discord.jda.EmbedWriter;
import io.slomix.sinks.discord.message.DiscordText;
import io.slomix.sinks.discord.message.Message;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers slash commands and the buttons below their answers. Every command is acknowledged at once
 * and answered when the database has, so that Discord's three seconds are kept.
 */
public final class SlashCommands extends ListenerAdapter implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SlashCommands.class);
  private static final String VIEW = "view";
  private static final int LONGEST_CHOICE = 80;
  private static final int LONGEST_SENTENCE = 1_900;
  private static final String AWAY = "The statistics cannot be read right now. Try again later.";

  private final DatabaseAccess access;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          2,
          task -> {
            Thread thread = new Thread(task, "slomix-commands");
            thread.setDaemon(true);
            return thread;
          });

  private SlashCommands(DatabaseAccess access) {
    this.access = access;
  }

  /** Tells Discord which commands there are, as soon as the bot is in, and answers them. */
  public static SlashCommands start(JDA jda, DatabaseAccess access) {
    SlashCommands commands = new SlashCommands(access);
    jda.addEventListener(commands);
    commands.threads.execute(() -> commands.register(jda));
    return commands;
  }

  private void register(JDA jda) {
    try {
      jda.awaitReady()
          .updateCommands()
          .addCommands(Arrays.stream(BotCommand.values()).map(SlashCommands::described).toList())
          .queue(
              done -> {}, failure -> LOG.warn("Commands are not offered: {}", failure.toString()));
    } catch (IllegalStateException e) {
      LOG.warn("Commands are not offered, the bot did not get in: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static SlashCommandData described(BotCommand command) {
    SlashCommandData data = Commands.slash(command.word(), command.description());
    if (!command.option().isEmpty()) {
      data.addOptions(
          new OptionData(
                  OptionType.STRING,
                  command.option(),
                  "What to look for",
                  command.isRequired(),
                  command.isRequired() && command != BotCommand.ROUND)
              .setMaxLength(CommandRequest.LONGEST_SUBJECT));
    }
    if (command.hasViews()) {
      OptionData views = new OptionData(OptionType.STRING, VIEW, "What to show of it");
      for (SessionView view : SessionView.values()) {
        views.addChoice(view.word(), view.word());
      }
      data.addOptions(views);
    }
    return data;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    event.deferReply().queue();
    InteractionHook hook = event.getHook();
    try {
      Optional<BotCommand> command = BotCommand.of(event.getName());
      if (command.isEmpty()) {
        say(hook, "There is no such command any more.");
        return;
      }
      SessionView view = SessionView.of(text(event.getOption(VIEW))).orElse(SessionView.OVERVIEW);
      String option = command.get().option();
      String subject = option.isEmpty() ? "" : text(event.getOption(option));
      CommandRequest request = new CommandRequest(command.get(), view, subject.strip(), 0);
      threads.execute(() -> answer(hook, request));
    } catch (IllegalArgumentException e) {
      say(hook, e.getMessage());
    }
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    event.deferEdit().queue();
    CommandRequest.ofButton(event.getComponentId())
        .ifPresent(request -> threads.execute(() -> answer(event.getHook(), request)));
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    threads.execute(
        () -> {
          List<Command.Choice> choices = new ArrayList<>();
          try (Connection connection = access.connect("commands")) {
            CommandAnswers answers = new CommandAnswers(connection);
            Optional<BotCommand> command = BotCommand.of(event.getName());
            if (command.isPresent()) {
              String typed = event.getFocusedOption().getValue();
              for (String value : answers.completions(command.get(), typed)) {
                boolean player = command.get() == BotCommand.PLAYER;
                String name =
                    player ? DiscordText.clean(answers.nameOf(value), LONGEST_CHOICE) : value;
                choices.add(new Command.Choice(name.isBlank() ? value : name, value));
              }
            }
          } catch (SQLException | IOException | RuntimeException e) {
            LOG.warn("Nothing can be offered for a command: {}", e.getMessage());
          }
          event.replyChoices(choices).queue();
        });
  }

  private void answer(InteractionHook hook, CommandRequest request) {
    try (Connection connection = access.connect("commands")) {
      List<Message> pages = new CommandAnswers(connection).pages(request);
      int page = Math.min(request.page(), pages.size() - 1);
      Message shown = pages.get(page);
      hook.editOriginalEmbeds(EmbedWriter.embed(shown.embed()))
          .setFiles(EmbedWriter.files(shown))
          .setComponents(buttons(request, page, pages.size()))
          .setAllowedMentions(List.of())
          .queue();
    } catch (NoAnswerException e) {
      say(hook, e.getMessage());
    } catch (SQLException | IOException | RuntimeException e) {
      LOG.warn("A command could not be answered: {}", e.getMessage());
      say(hook, AWAY);
    }
  }

  private static List<ActionRow> buttons(CommandRequest request, int page, int pages) {
    return pages == 1
        ? List.of()
        : List.of(
            ActionRow.of(
                Button.secondary(request.at(Math.max(0, page - 1)).buttonId(), "◀ Back")
                    .withDisabled(page == 0),
                // Both ids must differ, also where one of them leads nowhere.
                Button.secondary(request.at(page + 1).buttonId(), "Next ▶")
                    .withDisabled(page == pages - 1)));
  }

  private static void say(InteractionHook hook, String sentence) {
    hook.editOriginal(DiscordText.cutLines(sentence, LONGEST_SENTENCE))
        .setAllowedMentions(List.of())
        .queue();
  }

  private static String text(OptionMapping option) {
    return option == null ? "" : option.getAsString();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
