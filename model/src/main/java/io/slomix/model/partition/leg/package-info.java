/** Which sources a round has, and how complete that makes it (lua-round-event 15, 17.9). */
package io.slomix.model.partition.leg;
