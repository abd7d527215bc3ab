/**
 * What a backfill or a redrive would do, found out without Flink: everything is decided by the same
 * pure rules and applied in one transaction that is rolled back.
 */
package io.slomix.jobs.dryrun;
