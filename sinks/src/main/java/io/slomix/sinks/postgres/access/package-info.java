/**
 * How to reach a PostgreSQL database, and what a failure of it means for the caller.
 *
 * <p>Every other package of this module takes a {@link
 * io.slomix.sinks.postgres.access.DatabaseAccess} and reports failures as a {@link
 * io.slomix.sinks.postgres.access.DatabaseException}.
 */
package io.slomix.sinks.postgres.access;
