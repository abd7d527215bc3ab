/** Commands of a pipeline that goes on until it is stopped. */
package io.slomix.jobs.cli.command.live;
