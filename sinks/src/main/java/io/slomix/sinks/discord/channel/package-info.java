/** A channel as the poster sees it, and what may become of a message. */
package io.slomix.sinks.discord.channel;
