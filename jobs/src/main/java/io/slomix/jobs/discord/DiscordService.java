package io.slomix.jobs.discord;

import io.slomix.jobs.discord.command.SlashCommands;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sources.directory.enumerator.PollBell;
import io.slomix.sources.discord.DiscordRelay;
import io.slomix.sources.discord.RelayPosition;
import io.slomix.sources.inbox.SpoolInbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that a run does in Discord; nothing where none is configured. */
public final class DiscordService implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DiscordService.class);

  private static final String POSITION = "relay-position";

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  /** Nothing. */
  private DiscordService() {}

  /**
   * Begins to post and to read.
   *
   * @param inboxDirectory where messages of the control channel are put
   * @throws IOException with a sentence for people, if the token is missing
   */
  public static DiscordService start(
      Optional<DiscordSettings> settings, DatabaseAccess access, Path inboxDirectory)
      throws IOException {
    DiscordService service = new DiscordService();
    if (settings.isEmpty() || settings.get().isIdle()) {
      return service;
    }
    DiscordConnection connection = DiscordConnection.open(settings.get());
    service.parts.push(connection);
    if (!settings.get().channels().isEmpty()) {
      service.parts.push(PosterLoop.start(access, connection, settings.get()));
    }
    if (settings.get().commands()) {
      service.parts.push(SlashCommands.start(connection.jda(), access));
    }
    settings
        .get()
        .relay()
        .ifPresent(
            relay ->
                service.parts.push(
                    DiscordRelay.start(
                        connection.jda(),
                        relay,
                        new RelayPosition(inboxDirectory.resolve(POSITION)),
                        new SpoolInbox(inboxDirectory),
                        PollBell::ring)));
    return service;
  }

  /** What runs, for people. */
  @Override
  public String toString() {
    return parts.isEmpty() ? "nothing in Discord" : parts.size() - 1 + " parts of the bot";
  }

  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        LOG.warn("A part of the bot could not be closed", e);
      }
    }
  }
}
