/** How the times of the sources compare, round by round (consumers 1.6, lua-round-event 18.3). */
package io.slomix.jobs.timing;
