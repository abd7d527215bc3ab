/** Reads round stats files: bytes to typed lines, or a refusal with its place (stats-file 1, 2). */
package io.slomix.sources.format.stats;
