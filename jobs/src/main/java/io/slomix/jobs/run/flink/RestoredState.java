package io.slomix.jobs.run.flink;

import java.nio.file.Path;
import org.apache.flink.core.execution.RecoveryClaimMode;

/**
 * The state with which a job begins.
 *
 * @param path of a checkpoint or savepoint
 * @param claim whether Flink removes it once it has a newer one
 */
public record RestoredState(Path path, RecoveryClaimMode claim) {

  /** A checkpoint of the same run, which a newer one replaces. */
  public static RestoredState ofOurs(Path checkpoint) {
    return new RestoredState(checkpoint, RecoveryClaimMode.CLAIM);
  }

  /** A savepoint that somebody asked for and keeps. */
  public static RestoredState ofOthers(Path savepoint) {
    return new RestoredState(savepoint, RecoveryClaimMode.NO_CLAIM);
  }
}
