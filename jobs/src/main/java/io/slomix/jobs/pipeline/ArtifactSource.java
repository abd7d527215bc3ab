package io.slomix.jobs.pipeline;

import io.slomix.model.evidence.Artifact;
import org.apache.flink.api.connector.source.Source;

/**
 * A source of artifacts that are not archived yet.
 *
 * @param id the operator that it becomes
 * @param source where they come from
 */
public record ArtifactSource(OperatorId id, Source<Artifact, ?, ?> source) {}
