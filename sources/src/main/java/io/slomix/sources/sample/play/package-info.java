/**
 * The simulation of a round: incidents in time order, each booked on both sides at once, so that
 * the conservation laws of stats-file 0 hold by construction.
 */
package io.slomix.sources.sample.play;
