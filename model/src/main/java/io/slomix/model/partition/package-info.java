/**
 * Which artifacts tell of the same physical round: partition by the end instant, a pure function of
 * the set of evidence (lua-round-event 16-17; R1, R9-R15, R22, R23).
 */
package io.slomix.model.partition;
