/** A round from all its sources, for people to read. */
package io.slomix.jobs.round;
