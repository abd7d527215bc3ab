/** Reads endstats files: bytes to lines, or a refusal with its place (consumers 2.1, 2.2). */
package io.slomix.sources.format.endstats;
