/** Channels of Discord through JDA. */
package io.slomix.sinks.discord.jda;
