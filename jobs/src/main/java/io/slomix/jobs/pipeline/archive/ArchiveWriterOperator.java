package io.slomix.jobs.pipeline.archive;

import io.slomix.model.evidence.Artifact;
import java.io.Serial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.operators.ProcessingTimeService.ProcessingTimeCallback;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Archives artifacts before they are decoded, many at a time: an operator of its own because it
 * must write what it holds before a checkpoint passes.
 *
 * <p>Guarantee: an artifact that went on is stored; what was not stored when a checkpoint completed
 * lies before it and comes again. State: none.
 */
public final class ArchiveWriterOperator extends AbstractStreamOperator<Artifact>
    implements OneInputStreamOperator<Artifact, Artifact>, BoundedOneInput, ProcessingTimeCallback {

  @Serial private static final long serialVersionUID = 1;

  private static final int MOST_ARTIFACTS = 256;
  private static final long MOST_BYTES = 8L * 1024 * 1024;
  private static final Duration LONGEST_WAIT = Duration.ofMillis(50);

  private final ArchiveWriter.Opener opener;

  private transient ArchiveWriter archive;
  private transient List<Artifact> held;
  private transient long heldBytes;
  private transient ScheduledFuture<?> timer;

  /** An operator that stores through the given door. */
  public ArchiveWriterOperator(ArchiveWriter.Opener opener) {
    this.opener = opener;
  }

  @Override
  public void open() throws Exception {
    super.open();
    archive = opener.open();
    held = new ArrayList<>();
  }

  @Override
  public void processElement(StreamRecord<Artifact> element) throws Exception {
    if (held.isEmpty()) {
      long now = getProcessingTimeService().getCurrentProcessingTime();
      timer = getProcessingTimeService().registerTimer(now + LONGEST_WAIT.toMillis(), this);
    }
    held.add(element.getValue());
    heldBytes += element.getValue().sizeBytes();
    if (held.size() >= MOST_ARTIFACTS || heldBytes >= MOST_BYTES) {
      storeHeld();
    }
  }

  @Override
  public void onProcessingTime(long timestamp) throws Exception {
    storeHeld();
  }

  /** The last watermark comes before the end of the input; what is held must not come after it. */
  @Override
  public void processWatermark(Watermark mark) throws Exception {
    storeHeld();
    super.processWatermark(mark);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    storeHeld();
  }

  @Override
  public void endInput() throws Exception {
    storeHeld();
  }

  @Override
  public void close() throws Exception {
    super.close();
    if (archive != null) {
      archive.close();
    }
  }

  private void storeHeld() throws Exception {
    if (held.isEmpty()) {
      return;
    }
    timer.cancel(false);
    List<Artifact> stored = archive.store(held);
    held = new ArrayList<>();
    heldBytes = 0;
    for (Artifact artifact : stored) {
      output.collect(new StreamRecord<>(artifact));
    }
  }
}
