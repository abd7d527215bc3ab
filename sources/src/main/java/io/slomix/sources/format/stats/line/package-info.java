/** Reads the single lines of a round stats file: header, player line, weapon block, tab fields. */
package io.slomix.sources.format.stats.line;
