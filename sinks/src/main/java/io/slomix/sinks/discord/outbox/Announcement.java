package io.slomix.sinks.discord.outbox;

import io.slomix.sinks.discord.post.shape.PostKind;
import java.time.Duration;
import java.util.List;

/**
 * A row of the outbox that is due.
 *
 * @param sending some of its messages may be out without being noted here
 * @param posted all of its messages were out once
 * @param wantedVersion what it should tell; {@code postedVersion} is what people see
 * @param waits until it may be tried again; zero for now
 * @param messageIds of its messages, in order
 * @param contentHash of what people see; null before
 * @param figuresHash of its numbers; null before, or while it has none
 */
public record Announcement(
    String postKey,
    PostKind kind,
    String fingerprint,
    boolean sending,
    boolean posted,
    long wantedVersion,
    int attempts,
    Duration waits,
    List<Long> messageIds,
    String contentHash,
    String figuresHash,
    boolean corrected) {

  /** Takes a copy. */
  public Announcement {
    messageIds = List.copyOf(messageIds);
  }
}
