/** What a user can say on the command line, typed and checked before anything is started. */
package io.slomix.jobs.cli.option;
