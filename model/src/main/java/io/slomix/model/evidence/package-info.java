/**
 * What arrived, what was refused and why: artifacts, reasons and their accounting (R2, R20, R21).
 */
package io.slomix.model.evidence;
