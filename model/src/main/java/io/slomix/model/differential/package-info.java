/**
 * From the files of a match to the values of each round: reconnect-safe and balanced (stats-file
 * 5).
 */
package io.slomix.model.differential;
