/** Pictures of rounds: heat map, paths and deaths of a capture. */
package io.slomix.jobs.picture;
