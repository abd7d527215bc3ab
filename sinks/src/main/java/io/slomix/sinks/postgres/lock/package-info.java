/** One pipeline per database (design.md 3.9). */
package io.slomix.sinks.postgres.lock;
