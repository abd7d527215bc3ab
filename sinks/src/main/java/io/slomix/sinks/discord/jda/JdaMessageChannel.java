package io.slomix.sinks.discord.jda;

import io.slomix.sinks.discord.channel.ChannelUnavailableException;
import io.slomix.sinks.discord.channel.MessageChannel;
import io.slomix.sinks.discord.channel.SendOutcome;
import io.slomix.sinks.discord.channel.SendOutcome.Later;
import io.slomix.sinks.discord.channel.SendOutcome.Posted;
import io.slomix.sinks.discord.message.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;

/**
 * A text channel of Discord. What is limited is told with the pause that Discord asks for, and not
 * waited for; what takes longer than the deadline is tried again later.
 */
public final class JdaMessageChannel implements MessageChannel {

  private static final long DEADLINE_SECONDS = 30;
  private static final int LOOKED_THROUGH = 100;
  private static final Duration UNKNOWN_CHANNEL = Duration.ofSeconds(30);

  private final JDA jda;
  private final long channelId;

  /** Refers to a channel; it need not be there yet. */
  public JdaMessageChannel(JDA jda, long channelId) {
    this.jda = jda;
    this.channelId = channelId;
  }

  @Override
  public SendOutcome create(Message message, String nonce) {
    TextChannel channel = channel();
    if (channel == null) {
      return unknown();
    }
    return outcome(
        () ->
            channel
                .sendMessageEmbeds(EmbedWriter.embed(message.embed()))
                .addFiles(EmbedWriter.files(message))
                .setAllowedMentions(List.of())
                .setNonce(nonce));
  }

  @Override
  public SendOutcome edit(long messageId, Message message) {
    TextChannel channel = channel();
    if (channel == null) {
      return unknown();
    }
    return outcome(
        () ->
            channel.editMessageById(
                messageId,
                new MessageEditBuilder()
                    .setEmbeds(EmbedWriter.embed(message.embed()))
                    .setFiles(EmbedWriter.files(message))
                    .setAllowedMentions(List.of())
                    .build()));
  }

  @Override
  public Optional<Long> find(Message message) throws ChannelUnavailableException {
    TextChannel channel = channel();
    if (channel == null) {
      throw new ChannelUnavailableException("the channel is not there", null);
    }
    try {
      return await(channel.getHistory().retrievePast(LOOKED_THROUGH)).stream()
          .filter(there -> there.getAuthor().equals(jda.getSelfUser()))
          .filter(there -> there.getEmbeds().stream().anyMatch(e -> isSame(e, message)))
          .map(net.dv8tion.jda.api.entities.Message::getIdLong)
          .findFirst();
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      throw new ChannelUnavailableException("the channel cannot be looked into: " + reason(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChannelUnavailableException("stopped", e);
    }
  }

  private static boolean isSame(MessageEmbed there, Message message) {
    return message.embed().title().equals(there.getTitle())
        && there.getFooter() != null
        && message.embed().footer().equals(there.getFooter().getText());
  }

  private TextChannel channel() {
    return jda.getTextChannelById(channelId);
  }

  private SendOutcome unknown() {
    return new Later(
        UNKNOWN_CHANNEL,
        "channel %d is not there: wrong id, no access, or Discord is away".formatted(channelId));
  }

  /** A message that JDA sends or edits. */
  @FunctionalInterface
  private interface Call {
    RestAction<net.dv8tion.jda.api.entities.Message> action();
  }

  private static SendOutcome outcome(Call call) {
    try {
      return new Posted(await(call.action()).getIdLong());
    } catch (ExecutionException e) {
      return DiscordFailure.outcome(e.getCause());
    } catch (TimeoutException e) {
      return new Later(Duration.ZERO, "Discord does not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Later(Duration.ZERO, "stopped");
    } catch (RuntimeException e) {
      return DiscordFailure.outcome(e);
    }
  }

  private static <T> T await(RestAction<T> action)
      throws ExecutionException, InterruptedException, TimeoutException {
    return action
        .timeout(DEADLINE_SECONDS, TimeUnit.SECONDS)
        .submit(false)
        .get(DEADLINE_SECONDS + 1, TimeUnit.SECONDS);
  }

  private static String reason(Exception e) {
    return e.getClass().getSimpleName();
  }
}
