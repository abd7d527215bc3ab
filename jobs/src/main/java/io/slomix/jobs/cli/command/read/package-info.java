/** Commands that only read the database. */
package io.slomix.jobs.cli.command.read;
