/** What is said of an artifact's link to a round (lua-round-event 13.3, 17.4 step 5, 17.6). */
package io.slomix.model.partition.link;
