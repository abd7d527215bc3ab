/** Flink in this process: its configuration, its checkpoints, and the watch over a job. */
package io.slomix.jobs.run.flink;
