package io.slomix.jobs.discord;

import io.slomix.sinks.discord.channel.MessageChannel;
import io.slomix.sinks.discord.jda.JdaMessageChannel;
import io.slomix.sinks.discord.outbox.DatabaseOutbox;
import io.slomix.sinks.discord.outbox.OutboxException;
import io.slomix.sinks.discord.outbox.Poster;
import io.slomix.sinks.discord.post.shape.PostKind;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts what is due, in a thread of its own, so that neither Discord nor a failure of it delays the
 * pipeline. Database and Discord may be away for as long as they like.
 */
public final class PosterLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PosterLoop.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);
  private static final Duration GOODBYE = Duration.ofSeconds(40);

  private final DatabaseAccess access;
  private final Map<PostKind.Channel, MessageChannel> channels;
  private final JDA jda;
  private final Thread thread = new Thread(this::run, "slomix-poster");
  private final CountDownLatch closing = new CountDownLatch(1);

  private PosterLoop(
      DatabaseAccess access, JDA jda, Map<PostKind.Channel, MessageChannel> channels) {
    this.access = access;
    this.jda = jda;
    this.channels = channels;
  }

  /** Begins to post. */
  public static PosterLoop start(
      DatabaseAccess access, DiscordConnection connection, DiscordSettings settings) {
    Map<PostKind.Channel, MessageChannel> channels = new EnumMap<>(PostKind.Channel.class);
    settings
        .channels()
        .forEach((place, id) -> channels.put(place, new JdaMessageChannel(connection.jda(), id)));
    PosterLoop loop = new PosterLoop(access, connection.jda(), channels);
    loop.thread.setDaemon(true);
    loop.thread.start();
    return loop;
  }

  private void run() {
    boolean saidSo = false;
    do {
      try {
        Optional<DatabaseOutbox> outbox = DatabaseOutbox.open(access);
        if (outbox.isPresent()) {
          saidSo = false;
          work(outbox.get());
        } else if (!saidSo) {
          LOG.warn("Another process posts to Discord for this database; this one waits.");
          saidSo = true;
        }
      } catch (OutboxException | RuntimeException e) {
        LOG.warn("Posting goes on in {} s: {}", AFTER_A_FAILURE.toSeconds(), e.getMessage());
      }
    } while (pause(AFTER_A_FAILURE));
  }

  private void work(DatabaseOutbox outbox) throws OutboxException {
    try (outbox) {
      Poster poster = new Poster(outbox, outbox, channels);
      do {
        // Before the bot is in, every channel would look like a wrong one.
        if (jda.getStatus() == JDA.Status.CONNECTED) {
          int unused = poster.work();
        }
      } while (pause(BETWEEN_LOOKS));
    }
  }

  /** Waits for the next look; false when there is to be none. */
  private boolean pause(Duration pause) {
    try {
      return !closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      closing.countDown();
      return false;
    }
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join(GOODBYE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
