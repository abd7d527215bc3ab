/**
 * Which round 2 belongs to which round 1, and what became of every file (stats-file 4.2, 6.6, 6.7).
 */
package io.slomix.model.match;
