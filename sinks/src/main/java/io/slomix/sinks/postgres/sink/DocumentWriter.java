package io.slomix.sinks.postgres.sink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connector's writer with two habits changed.
 *
 * <p>Its {@code close()} sends what is left and throws when that fails; Flink takes an exception
 * from {@code close()} for fatal and shuts the TaskManager down. Nothing is lost by not throwing:
 * what was not sent is replayed from the last checkpoint.
 *
 * <p>A batch is one transaction, and every document locks its server until the end of it. Two
 * writers whose batches held several servers could wait for each other in a circle; therefore a
 * batch ends where the server changes. A writer of many servers therefore may hold documents back
 * and hand them over by server: or else every document would be a batch, and a commit, of its own.
 */
final class DocumentWriter implements SinkWriter<SinkDocument> {

  private static final Logger LOG = LoggerFactory.getLogger(DocumentWriter.class);

  private final SinkWriter<SinkDocument> connector;
  private final int mostHeld;
  private final List<SinkDocument> held = new ArrayList<>();
  private Context contextOfHeld;
  private String serverOfBatch = "";

  /**
   * Wraps the connector's writer.
   *
   * @param mostHeld documents that are held back to be sorted by server; 1 to hand over each at
   *     once
   */
  DocumentWriter(SinkWriter<SinkDocument> connector, int mostHeld) {
    this.connector = connector;
    this.mostHeld = mostHeld;
  }

  @Override
  public void write(SinkDocument document, Context context)
      throws IOException, InterruptedException {
    held.add(document);
    contextOfHeld = context;
    if (held.size() >= mostHeld) {
      handOver();
    }
  }

  @Override
  public void flush(boolean endOfInput) throws IOException, InterruptedException {
    handOver();
    connector.flush(endOfInput);
  }

  @Override
  public void close() {
    try {
      connector.close();
    } catch (Exception e) {
      LOG.warn("Closing the writer failed; what it still held is replayed", e);
    }
  }

  private void handOver() throws IOException, InterruptedException {
    // The sort is stable: documents of one server keep their order.
    held.sort(Comparator.comparing(SinkDocument::server));
    for (SinkDocument document : held) {
      if (!document.server().equals(serverOfBatch)) {
        connector.flush(false);
        serverOfBatch = document.server();
      }
      connector.write(document, contextOfHeld);
    }
    held.clear();
  }
}
