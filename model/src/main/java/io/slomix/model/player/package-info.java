/** Who a player line belongs to, and how two lines of one player compare (stats-file 2.5, 5.1). */
package io.slomix.model.player;
