/**
 * What a server counts for a player: the numbers of the invented rounds, before they are written
 * into a file. Depends on nothing.
 */
package io.slomix.sources.sample.counters;
