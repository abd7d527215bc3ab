/** Columns and numbers of a row (proximity-file 1.2, 1.6). */
package io.slomix.sources.format.proximity.row;
