package io.slomix.model.evening.leg;

import io.slomix.model.evidence.Reason;

/**
 * Why an artifact is not used, whatever its kind.
 *
 * @param reason of the one enum of reasons
 * @param line 1-based line, 0 for the content as a whole
 * @param column 1-based byte of the line, 0 for the line as a whole
 * @param detail what was found and expected, one sentence
 */
public record LegRefusal(Reason reason, int line, int column, String detail) {}
