package io.slomix.sinks.discord.outbox;

import io.slomix.sinks.discord.channel.MessageChannel;
import io.slomix.sinks.discord.channel.SendOutcome;
import io.slomix.sinks.discord.message.Message;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A channel in memory that fails and dies as it is told. */
final class ScriptedChannel implements MessageChannel {

  /** The process ends here. */
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  final Map<Long, Message> messages = new LinkedHashMap<>();
  private final Kills kills;
  private int calls;
  private IntPredicate fails = call -> false;
  private SendOutcome failure = new SendOutcome.Later(Duration.ZERO, "away");

  ScriptedChannel(Kills kills) {
    this.kills = kills;
  }

  /** Answers some calls with an outcome instead of doing them. */
  void failing(IntPredicate which, SendOutcome with) {
    fails = which;
    failure = with;
  }

  @Override
  public SendOutcome create(Message message, String nonce) {
    kills.point();
    if (fails.test(calls++)) {
      return failure;
    }
    long id = 1_000 + messages.size();
    messages.put(id, message);
    kills.point();
    return new SendOutcome.Posted(id);
  }

  @Override
  public SendOutcome edit(long messageId, Message message) {
    kills.point();
    if (fails.test(calls++)) {
      return failure;
    }
    messages.replace(messageId, message);
    kills.point();
    return new SendOutcome.Posted(messageId);
  }

  @Override
  public Optional<Long> find(Message message) {
    kills.point();
    return messages.entrySet().stream()
        .filter(e -> e.getValue().embed().title().equals(message.embed().title()))
        .filter(e -> e.getValue().embed().footer().equals(message.embed().footer()))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
