/** Values derived from the counters of a round, exact and rounded once (stats-file 7, R19). */
package io.slomix.model.metrics;
