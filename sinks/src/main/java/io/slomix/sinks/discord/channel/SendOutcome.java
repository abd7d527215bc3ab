package io.slomix.sinks.discord.channel;

import java.time.Duration;

/** What became of a message that was handed to Discord. */
public sealed interface SendOutcome {

  /**
   * It is there.
   *
   * @param messageId by which it can be edited
   */
  record Posted(long messageId) implements SendOutcome {}

  /**
   * Not now; whether it is there is not known.
   *
   * @param after when to try again at the earliest
   * @param reason for the operator, without secrets
   */
  record Later(Duration after, String reason) implements SendOutcome {}

  /** Never in this form: a retry would be answered alike. */
  record Refused(String reason) implements SendOutcome {}
}
