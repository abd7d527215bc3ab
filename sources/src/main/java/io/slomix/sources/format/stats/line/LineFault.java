package io.slomix.sources.format.stats.line;

import io.slomix.model.evidence.Reason;

/**
 * Why a file is refused, and where.
 *
 * @param reason of kind INVALID or CORRUPT
 * @param line 1-based line, 0 for the file as a whole
 * @param column 1-based byte of the line, 0 for the line as a whole
 * @param detail what was found and what was expected
 */
public record LineFault(Reason reason, int line, int column, String detail) {}
