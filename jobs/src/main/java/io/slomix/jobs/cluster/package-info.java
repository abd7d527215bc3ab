/**
 * The pipeline as a job of a Flink cluster (design 5): the same graph, submitted instead of run.
 */
package io.slomix.jobs.cluster;
