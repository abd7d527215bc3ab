/**
 * Slash commands of the bot (consumers 4): requests, what they read, and pages made of it. Only
 * {@link io.slomix.jobs.discord.command.SlashCommands} knows Discord's library.
 */
package io.slomix.jobs.discord.command;
