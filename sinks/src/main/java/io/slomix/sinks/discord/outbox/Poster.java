package io.slomix.sinks.discord.outbox;

import io.slomix.sinks.discord.channel.ChannelUnavailableException;
import io.slomix.sinks.discord.channel.MessageChannel;
import io.slomix.sinks.discord.channel.SendOutcome;
import io.slomix.sinks.discord.channel.SendOutcome.Later;
import io.slomix.sinks.discord.channel.SendOutcome.Posted;
import io.slomix.sinks.discord.channel.SendOutcome.Refused;
import io.slomix.sinks.discord.message.Embed;
import io.slomix.sinks.discord.message.EmbedColour;
import io.slomix.sinks.discord.message.Message;
import io.slomix.sinks.discord.post.shape.Post;
import io.slomix.sinks.discord.post.shape.PostKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends and edits what is due.
 *
 * <p>Guarantee: a message is sent once, whatever ends the process between two steps. Before the
 * first one is sent, the outbox notes that it may be out; who finds such a note looks into the
 * channel before he sends anything. In a channel, nothing overtakes what has to wait for a retry.
 * Used by one thread.
 */
public final class Poster {

  private static final Logger LOG = LoggerFactory.getLogger(Poster.class);

  private final Outbox outbox;
  private final PostRenderer renderer;
  private final Map<PostKind.Channel, MessageChannel> channels;

  /** A poster for some channels; kinds that go elsewhere are refused. */
  public Poster(
      Outbox outbox, PostRenderer renderer, Map<PostKind.Channel, MessageChannel> channels) {
    this.outbox = outbox;
    this.renderer = renderer;
    this.channels = Map.copyOf(channels);
  }

  /**
   * Does everything that can be done now.
   *
   * @return how many posts were sent or edited
   */
  public int work() throws OutboxException {
    Set<PostKind.Channel> blocked = EnumSet.noneOf(PostKind.Channel.class);
    int done = 0;
    for (Announcement due : outbox.due()) {
      PostKind.Channel place = due.kind().channel();
      if (blocked.contains(place)) {
        continue;
      }
      if (!due.waits().isZero()) {
        blocked.add(place);
        continue;
      }
      Optional<SendOutcome> outcome = carryOut(due);
      if (outcome.isPresent() && outcome.get() instanceof Later) {
        blocked.add(place);
      }
      done += outcome.isPresent() && outcome.get() instanceof Posted ? 1 : 0;
    }
    return done;
  }

  /** Empty when nothing had to be sent. */
  private Optional<SendOutcome> carryOut(Announcement due) throws OutboxException {
    MessageChannel channel = channels.get(due.kind().channel());
    if (channel == null) {
      outbox.refused(due, "no channel is configured for it");
      return Optional.empty();
    }
    Optional<Post> rendered = renderer.render(due);
    if (rendered.isEmpty()) {
      if (due.posted() || due.sending()) {
        outbox.unchanged(due);
      } else {
        outbox.withdraw(due);
      }
      return Optional.empty();
    }
    PostState state = PostState.after(due, rendered.get());
    if (due.posted() && !state.differsFrom(due)) {
      outbox.unchanged(due);
      return Optional.empty();
    }
    return Optional.of(show(due, state, rendered.get(), channel));
  }

  private SendOutcome show(Announcement due, PostState state, Post post, MessageChannel channel)
      throws OutboxException {
    List<Message> messages = state.shown(post).messages();
    SendOutcome outcome =
        due.posted() ? edited(due, messages, channel) : begun(due, messages, channel);
    if (outcome instanceof Later later) {
      outbox.later(due, RetryDelay.after(due.attempts(), later.after()), later.reason());
      LOG.warn("{} has to wait: {}", due.postKey(), later.reason());
    } else if (outcome instanceof Refused refused) {
      outbox.refused(due, refused.reason());
      LOG.warn("{} was refused: {}", due.postKey(), refused.reason());
    } else {
      outbox.shown(due, state);
      LOG.info("{} {}", due.posted() ? "edited" : "posted", due.postKey());
    }
    return outcome;
  }

  private SendOutcome begun(Announcement due, List<Message> messages, MessageChannel channel)
      throws OutboxException {
    outbox.beginSending(due);
    return sentFrom(due, due.messageIds().size(), messages, channel, due.sending());
  }

  /** Sends the parts from one on; the first of them may be there already. */
  private SendOutcome sentFrom(
      Announcement due, int first, List<Message> messages, MessageChannel channel, boolean mayBe)
      throws OutboxException {
    SendOutcome last = new Posted(first == 0 ? 0 : due.messageIds().get(first - 1));
    for (int part = first; part < messages.size(); part++) {
      boolean look = mayBe && part == first;
      last =
          look
              ? foundOrSent(due, part, messages.get(part), channel)
              : channel.create(messages.get(part), PostState.nonce(due.postKey(), part));
      if (!(last instanceof Posted posted)) {
        return last;
      }
      outbox.sent(due, posted.messageId());
    }
    return last;
  }

  private static SendOutcome foundOrSent(
      Announcement due, int part, Message message, MessageChannel channel) {
    try {
      Optional<Long> there = channel.find(message);
      return there.isPresent()
          ? new Posted(there.get())
          : channel.create(message, PostState.nonce(due.postKey(), part));
    } catch (ChannelUnavailableException e) {
      return new Later(Duration.ZERO, e.getMessage());
    }
  }

  private SendOutcome edited(Announcement due, List<Message> messages, MessageChannel channel)
      throws OutboxException {
    List<Message> wanted = new ArrayList<>(messages);
    while (wanted.size() < due.messageIds().size()) {
      wanted.add(noLongerNeeded(messages.get(0).embed()));
    }
    for (int part = 0; part < due.messageIds().size(); part++) {
      SendOutcome outcome = channel.edit(due.messageIds().get(part), wanted.get(part));
      if (!(outcome instanceof Posted)) {
        return outcome;
      }
    }
    return sentFrom(due, due.messageIds().size(), wanted, channel, true);
  }

  /** A part that is not needed any more says so, since deleting it would leave a hole. */
  private static Message noLongerNeeded(Embed first) {
    return Message.of(
        new Embed(
            first.title(),
            EmbedColour.GREYPLE,
            "This part is no longer needed.",
            List.of(),
            first.footer(),
            Optional.empty(),
            Optional.empty()));
  }
}
