package io.slomix.sinks.discord.outbox;

import java.time.Duration;
import java.util.List;

/** What is to be posted, and what became of it. Every method is durable when it returns. */
public interface Outbox {

  /** What is due, in the order of the channel; what has to wait before a retry is among it. */
  List<Announcement> due() throws OutboxException;

  /** Notes that a message may be out from now on. */
  void beginSending(Announcement announcement) throws OutboxException;

  /** Notes a message that is out. */
  void sent(Announcement announcement, long messageId) throws OutboxException;

  /** Notes that all messages are out, and show this. */
  void shown(Announcement announcement, PostState state) throws OutboxException;

  /** Notes that what people see is what is wanted. */
  void unchanged(Announcement announcement) throws OutboxException;

  /** Leaves it alone for a while. */
  void later(Announcement announcement, Duration pause, String reason) throws OutboxException;

  /** Never tries it again. */
  void refused(Announcement announcement, String reason) throws OutboxException;

  /** Forgets what was not begun yet: there is nothing to tell any more. */
  void withdraw(Announcement announcement) throws OutboxException;
}
