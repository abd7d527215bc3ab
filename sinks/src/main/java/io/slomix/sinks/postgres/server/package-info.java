/**
 * A real PostgreSQL server that Slomix runs for itself, on one machine, in one directory (design.md
 * 4).
 *
 * <p>Everything that it needs lies in that directory: programs, data, port, password, log. The
 * server outlives a killed Slomix; the next start finds it and puts it in order.
 */
package io.slomix.sinks.postgres.server;
