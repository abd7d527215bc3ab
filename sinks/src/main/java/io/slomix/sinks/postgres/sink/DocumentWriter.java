package io.slomix.sinks.postgres.sink;

import java.io.IOException;
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
 * batch ends where the server changes.
 */
final class DocumentWriter implements SinkWriter<SinkDocument> {

  private static final Logger LOG = LoggerFactory.getLogger(DocumentWriter.class);

  private final SinkWriter<SinkDocument> connector;
  private String serverOfBatch = "";

  DocumentWriter(SinkWriter<SinkDocument> connector) {
    this.connector = connector;
  }

  @Override
  public void write(SinkDocument document, Context context)
      throws IOException, InterruptedException {
    if (!document.server().equals(serverOfBatch)) {
      connector.flush(false);
      serverOfBatch = document.server();
    }
    connector.write(document, context);
  }

  @Override
  public void flush(boolean endOfInput) throws IOException, InterruptedException {
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
}
