/** The bot: one connection to Discord for everything that reads or posts there. */
package io.slomix.jobs.discord;
