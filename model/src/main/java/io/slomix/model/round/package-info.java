/** Facts of one round as a whole: times, sides, outcome, validity (stats-file 6). */
package io.slomix.model.round;
