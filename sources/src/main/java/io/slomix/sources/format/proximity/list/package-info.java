/** Lists inside a column: paths and attackers (proximity-file 1.6, 2.1). */
package io.slomix.sources.format.proximity.list;
