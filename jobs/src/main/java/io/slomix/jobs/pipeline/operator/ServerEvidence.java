package io.slomix.jobs.pipeline.operator;

import io.slomix.model.evening.leg.LegEvidence;

/**
 * A decoded artifact on its way to MATCH UP.
 *
 * @param server key
 * @param evidence what the artifact says
 */
public record ServerEvidence(String server, LegEvidence evidence) {}
