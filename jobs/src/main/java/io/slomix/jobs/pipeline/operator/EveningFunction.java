package io.slomix.jobs.pipeline.operator;

import io.slomix.model.correlate.EveningClosed;
import io.slomix.sinks.postgres.document.EveningDocumentJson;
import io.slomix.sinks.postgres.sink.SinkDocument;
import java.io.Serial;
import org.apache.flink.api.common.functions.MapFunction;

/** Writes the document of a closed evening. */
public final class EveningFunction implements MapFunction<EveningClosed, SinkDocument> {

  @Serial private static final long serialVersionUID = 1;

  @Override
  public SinkDocument map(EveningClosed evening) {
    return new SinkDocument(
        evening.server(), evening.scope(), EveningDocumentJson.write(evening));
  }
}
