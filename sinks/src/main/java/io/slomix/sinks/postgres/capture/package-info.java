/** Captures as documents: their rows in parts, then a summary (design 4). */
package io.slomix.sinks.postgres.capture;
