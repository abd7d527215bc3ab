package io.slomix.sinks.postgres.sink;

import io.slomix.sinks.postgres.access.DatabaseAccess;
import java.io.IOException;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.jdbc.JdbcExecutionOptions;
import org.apache.flink.connector.jdbc.core.datastream.sink.JdbcSink;

/**
 * Hands documents of one kind to PostgreSQL, at least once: the Flink JDBC connector's sink with a
 * function call as its statement.
 *
 * <p>Guarantees: a document is applied whole or not at all; a replayed one changes nothing (R5); a
 * document that the database refuses lands in {@code quarantine} and the job goes on; a server that
 * is away for less than the patience, or was restarted while nothing was written, costs no restart
 * of the job. Key the stream by server: two writers of one server only wait for each other.
 */
public final class DocumentSink implements Sink<SinkDocument> {

  private static final long serialVersionUID = 1L;

  /** After a failed batch: the first follows at once, on a new connection when that was lost. */
  private static final int RETRIES = 2;

  private final JdbcSink<SinkDocument> connector;
  private final int mostHeld;

  private DocumentSink(JdbcSink<SinkDocument> connector, int mostHeld) {
    this.connector = connector;
    this.mostHeld = mostHeld;
  }

  /** The sink of round documents: {@code apply_round}. */
  public static DocumentSink ofRounds(DatabaseAccess access, DocumentSinkOptions options) {
    return of(DocumentKind.ROUND, "rounds", access, options);
  }

  /** The sink of closed evenings: {@code close_evening}. */
  public static DocumentSink ofEvenings(DatabaseAccess access, DocumentSinkOptions options) {
    return of(DocumentKind.EVENING, "evenings", access, options);
  }

  /** The sink of captures: {@code stage_capture}. */
  public static DocumentSink ofCaptures(DatabaseAccess access, DocumentSinkOptions options) {
    return of(DocumentKind.CAPTURE, "captures", access, options.ofLargeDocuments());
  }

  private static DocumentSink of(
      DocumentKind kind, String purpose, DatabaseAccess access, DocumentSinkOptions options) {
    return new DocumentSink(
        JdbcSink.<SinkDocument>builder()
            .withExecutionOptions(
                JdbcExecutionOptions.builder()
                    .withBatchSize(options.batchSize())
                    .withBatchIntervalMs(options.batchInterval().toMillis())
                    .withMaxRetries(RETRIES)
                    .build())
            .withQueryStatement(
                kind.statement(),
                (statement, document) -> statement.setString(1, StorableJson.of(kind, document)))
            .buildAtLeastOnce(new PatientConnection(access, purpose, options)),
        options.mostHeld());
  }

  @Override
  public SinkWriter<SinkDocument> createWriter(WriterInitContext context) throws IOException {
    return new DocumentWriter(connector.createWriter(context), mostHeld);
  }
}
