/** What the rounds of a server say about its clocks (lua-round-event 18). */
package io.slomix.model.partition.health;
