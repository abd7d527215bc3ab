package io.slomix.sinks.discord.outbox;

import io.slomix.model.evidence.Sha256;
import io.slomix.sinks.discord.post.shape.Post;

/**
 * What is remembered of a post that people see, and how a newer one differs from it. Pure.
 *
 * @param contentHash of everything shown, without the mark of a correction
 * @param figuresHash of the numbers; null when there are none
 * @param corrected numbers that people had seen were replaced once
 */
public record PostState(String contentHash, String figuresHash, boolean corrected) {

  /** The state after a post was shown in place of what an announcement remembers. */
  static PostState after(Announcement before, Post post) {
    String figures = post.figures().isBlank() ? null : Sha256.hex(post.figures());
    boolean changed = before.figuresHash() != null && !before.figuresHash().equals(figures);
    return new PostState(Sha256.hex(post.content()), figures, before.corrected() || changed);
  }

  /** Whether people see something else than before. */
  boolean differsFrom(Announcement before) {
    return !contentHash.equals(before.contentHash());
  }

  /** The post as it is to be shown. */
  Post shown(Post post) {
    return corrected ? post.corrected() : post;
  }

  /** Names a message of a post; the same for every attempt, and short enough for Discord. */
  static String nonce(String postKey, int part) {
    return Sha256.hex(postKey + '#' + part).substring(0, 24);
  }
}
