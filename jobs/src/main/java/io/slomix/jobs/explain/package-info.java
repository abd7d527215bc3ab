/**
 * Where a stored number comes from: the archived files of an evening, decided again (P6, R27). No
 * Flink and no database here.
 */
package io.slomix.jobs.explain;
