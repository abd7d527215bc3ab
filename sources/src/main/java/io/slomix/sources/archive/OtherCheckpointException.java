package io.slomix.sources.archive;

import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;
import org.apache.flink.util.FlinkRuntimeException;

/**
 * A job was started with a checkpoint whose state means something else (design 3.8). It ends
 * instead of being restarted: the same checkpoint would be there again.
 */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
public final class OtherCheckpointException extends FlinkRuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what to do. */
  OtherCheckpointException() {
    super(
        "This checkpoint was made with other rules, zones or tables: start without it, the archive"
            + " is read again.");
  }
}
