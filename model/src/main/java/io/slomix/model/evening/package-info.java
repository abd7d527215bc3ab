/**
 * An evening from all sources: the stats leg decided by itself (R7), then the partition of all
 * evidence by end instant laid over it, and what follows from both (design 3, MATCH UP and ROUND).
 */
package io.slomix.model.evening;
