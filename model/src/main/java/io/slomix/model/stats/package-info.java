/**
 * What a stats file says, typed and before any rule: names, header, player lines (stats-file 1, 2).
 */
package io.slomix.model.stats;
