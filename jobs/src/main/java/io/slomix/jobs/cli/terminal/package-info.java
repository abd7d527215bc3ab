/** What the commands print: progress while they work, and what they did. */
package io.slomix.jobs.cli.terminal;
