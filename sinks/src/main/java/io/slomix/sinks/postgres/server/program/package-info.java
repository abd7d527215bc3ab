/**
 * PostgreSQL's own programs: where they come from, as whom they run, how they are called.
 *
 * <p>The library that brings them starts a server as well, but one for tests: without {@code
 * fsync}, without a password, on all of {@code localhost}, stopped by a shutdown hook of its own,
 * and silently sharing a port with whatever answers there. A server that keeps data needs its own
 * way; it is these few files.
 */
package io.slomix.sinks.postgres.server.program;
