/**
 * The raw evidence, kept as it came: the source of {@code rebuild}, {@code redrive} and {@code
 * explain} (design.md 3.6, R2).
 */
package io.slomix.sinks.postgres.archive;
