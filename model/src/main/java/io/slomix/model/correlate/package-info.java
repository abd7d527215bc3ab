/**
 * From the evidence of an evening to its rounds: one pure decision over a set (design 3, R1-R18).
 */
package io.slomix.model.correlate;
