/** What a live run takes in besides local directories. */
package io.slomix.jobs.run.input;
