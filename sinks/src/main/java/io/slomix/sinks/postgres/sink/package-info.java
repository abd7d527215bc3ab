/**
 * The Flink sinks that hand whole documents to {@code apply_round} and {@code close_evening}
 * (design.md 4).
 *
 * <p>At least once, by the Flink JDBC connector; the functions are idempotent and guarded by
 * revision (R5), so that a replay changes nothing. What the connector lacks is added around it:
 * patience with a server that is away, a {@code close()} that does not take the TaskManager down,
 * and a way into quarantine for a document that cannot even be sent.
 */
package io.slomix.sinks.postgres.sink;
