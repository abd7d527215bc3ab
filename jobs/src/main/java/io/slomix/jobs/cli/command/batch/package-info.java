/** Commands that work through what is there, and end. */
package io.slomix.jobs.cli.command.batch;
