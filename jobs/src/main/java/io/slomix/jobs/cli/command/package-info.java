/** One class for each command: it checks what it was told, asks others to do it, prints. */
package io.slomix.jobs.cli.command;
