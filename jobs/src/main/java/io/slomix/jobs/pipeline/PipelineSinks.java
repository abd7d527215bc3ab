package io.slomix.jobs.pipeline;

import io.slomix.sinks.postgres.sink.SinkDocument;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * Where documents go.
 *
 * @param rounds takes documents of {@code apply_round}
 * @param evenings takes documents of {@code close_evening}
 * @param captures takes documents of {@code stage_capture}
 */
public record PipelineSinks(
    Sink<SinkDocument> rounds, Sink<SinkDocument> evenings, Sink<SinkDocument> captures) {}
