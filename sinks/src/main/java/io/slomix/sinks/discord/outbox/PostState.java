package io.slomix.sinks.discord.outbox;

import io.slomix.sinks.discord.post.Post;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
    String figures = post.figures().isBlank() ? null : digest(post.figures());
    boolean changed = before.figuresHash() != null && !before.figuresHash().equals(figures);
    return new PostState(digest(post.content()), figures, before.corrected() || changed);
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
    return digest(postKey + '#' + part).substring(0, 24);
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
