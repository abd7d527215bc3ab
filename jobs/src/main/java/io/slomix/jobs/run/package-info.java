/** Runs the pipeline once, from a request to a summary; the only door to it for the commands. */
package io.slomix.jobs.run;
