package io.slomix.sources.archive;

import java.io.IOException;
import java.io.Serializable;

/**
 * The right to be the one job that works on an archive (design 3.9), held by the enumerator: where
 * a job runs on a cluster, no process of ours outlives it that could hold the right instead.
 */
public interface ExclusiveRight extends AutoCloseable {

  /**
   * Makes sure that the right is still held, and takes it again when it was lost.
   *
   * @throws IOException somebody else has it by now: the job must stop
   */
  void renew() throws IOException;

  @Override
  void close();

  /** Takes the right; serialisable, since it travels to the coordinator of the source. */
  @FunctionalInterface
  interface Opener extends Serializable {

    /**
     * Takes the right, or says who has it.
     *
     * @throws IOException somebody else has it, with a sentence for people
     */
    ExclusiveRight take() throws IOException;
  }

  /** For a job whose process holds the right itself. */
  ExclusiveRight HELD_ELSEWHERE =
      new ExclusiveRight() {
        @Override
        public void renew() {}

        @Override
        public void close() {}
      };
}
