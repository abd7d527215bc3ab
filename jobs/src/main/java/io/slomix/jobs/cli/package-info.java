/** The command line {@code slomix}: its commands put together, its failures put into words. */
package io.slomix.jobs.cli;
