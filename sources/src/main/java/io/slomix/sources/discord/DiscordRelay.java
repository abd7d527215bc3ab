package io.slomix.sources.discord;

import io.slomix.sources.inbox.Inbox;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the control channel: asks for what is newer than the last message that it looked at, every
 * few seconds. One way for new messages and for those of a pause, in order, and nothing to lose
 * when the connection is lost; the event stream of Discord promises none of this.
 *
 * <p>Guarantee: the position moves on only behind what the inbox has stored. A first start begins
 * with the newest messages.
 */
public final class DiscordRelay implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DiscordRelay.class);
  private static final long BETWEEN_LOOKS_MILLIS = 1_000;
  private static final long AFTER_A_FAILURE_MILLIS = 10_000;
  private static final long DEADLINE_SECONDS = 30;
  private static final int PAGE = 100;

  private final JDA jda;
  private final RelaySettings settings;
  private final RelayPosition position;
  private final RelayIntake intake;
  private final Thread thread = new Thread(this::run, "slomix-relay");
  private final CountDownLatch closing = new CountDownLatch(1);

  private DiscordRelay(
      JDA jda, RelaySettings settings, RelayPosition position, RelayIntake intake) {
    this.jda = jda;
    this.settings = settings;
    this.position = position;
    this.intake = intake;
  }

  /**
   * Begins to read.
   *
   * @param roundEnded hears the server of each message that was stored
   */
  public static DiscordRelay start(
      JDA jda,
      RelaySettings settings,
      RelayPosition position,
      Inbox inbox,
      Consumer<String> roundEnded) {
    DiscordRelay relay =
        new DiscordRelay(jda, settings, position, new RelayIntake(settings, inbox, roundEnded));
    relay.thread.setDaemon(true);
    relay.thread.start();
    return relay;
  }

  /** Messages stored so far. */
  public long taken() {
    return intake.taken();
  }

  /** Messages not taken so far for a reason. */
  public long refused(RelayRefusal reason) {
    return intake.refused(reason);
  }

  private void run() {
    try {
      long pause = look();
      while (!closing.await(pause, TimeUnit.MILLISECONDS)) {
        pause = look();
      }
    } catch (InterruptedException closed) {
      LOG.debug("The relay ends.");
    }
  }

  /** Reads what is new, if it can; milliseconds until the next look. */
  private long look() throws InterruptedException {
    try {
      TextChannel channel = jda.getTextChannelById(settings.channelId());
      if (jda.getStatus() == JDA.Status.CONNECTED && channel != null) {
        readOn(channel);
      }
    } catch (IOException | ExecutionException | TimeoutException | RuntimeException e) {
      LOG.warn(
          "The control channel cannot be read, again in {} ms: {}",
          AFTER_A_FAILURE_MILLIS,
          e.getMessage());
      return AFTER_A_FAILURE_MILLIS;
    }
    return BETWEEN_LOOKS_MILLIS;
  }

  private void readOn(TextChannel channel)
      throws IOException, ExecutionException, InterruptedException, TimeoutException {
    OptionalLong last = position.read();
    List<Message> page;
    do {
      page =
          last.isPresent()
              ? await(channel.getHistoryAfter(last.getAsLong(), PAGE).submit())
                  .getRetrievedHistory()
              : await(channel.getHistory().retrievePast(PAGE).submit());
      // Discord gives the newest first.
      for (int i = page.size() - 1; i >= 0; i--) {
        intake.look(relayed(page.get(i)));
        position.write(page.get(i).getIdLong());
      }
      last = position.read();
    } while (page.size() == PAGE && closing.getCount() > 0);
  }

  private static <T> T await(CompletableFuture<T> answer)
      throws ExecutionException, InterruptedException, TimeoutException {
    return answer.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
  }

  private static RelayedMessage relayed(Message message) {
    DataArray embeds = DataArray.empty();
    for (MessageEmbed embed : message.getEmbeds()) {
      embeds.add(embed.toData());
    }
    String body =
        DataObject.empty()
            .put("id", message.getId())
            .put("username", message.getAuthor().getName())
            .put("content", message.getContentRaw())
            .put("embeds", embeds)
            .toString();
    return new RelayedMessage(
        message.getIdLong(),
        message.isWebhookMessage()
            ? OptionalLong.of(message.getAuthor().getIdLong())
            : OptionalLong.empty(),
        message.getAuthor().getName(),
        message.getContentRaw(),
        message.getEmbeds().size(),
        body);
  }

  @Override
  public void close() {
    closing.countDown();
    thread.interrupt();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(DEADLINE_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
