package io.slomix.jobs.pipeline.operator;

import io.slomix.model.correlate.StatsEvidence;

/**
 * A decoded artifact on its way to MATCH UP.
 *
 * @param server key
 * @param evidence what the artifact says
 */
public record ServerEvidence(String server, StatsEvidence evidence) {}
