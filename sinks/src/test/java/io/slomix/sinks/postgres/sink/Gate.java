package io.slomix.sinks.postgres.sink;

import java.util.concurrent.CountDownLatch;
import org.apache.flink.api.common.functions.MapFunction;

/** Lets one document pass and holds the next ones until the test opens it. */
final class Gate implements MapFunction<SinkDocument, SinkDocument> {

  private static final long serialVersionUID = 1L;
  // Static, because Flink runs a copy of the function.
  private static volatile CountDownLatch latch = new CountDownLatch(1);

  private boolean first = true;

  static void shut() {
    latch = new CountDownLatch(1);
  }

  static void open() {
    latch.countDown();
  }

  @Override
  public SinkDocument map(SinkDocument document) throws InterruptedException {
    if (!first) {
      latch.await();
    }
    first = false;
    return document;
  }
}
