/** What the lines of endstats files mean: parts, awards, duels, names (consumers 2, R22). */
package io.slomix.model.endstats.rule;
