/**
 * What a run did, asked from the database: the summaries of the commands and the balance {@code
 * received = accepted + quarantined + waiting} (design.md P5, R21).
 */
package io.slomix.sinks.postgres.counters;
