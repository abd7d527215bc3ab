/** The posts: pure renderers from what the database tells to messages (consumers 1.4-1.9, R26). */
package io.slomix.sinks.discord.post;
