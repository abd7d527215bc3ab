/** One round from all that tells of it (R7, lua-round-event 10). */
package io.slomix.model.evening.round;
