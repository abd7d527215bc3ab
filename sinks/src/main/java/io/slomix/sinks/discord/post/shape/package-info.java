/** What a post is, whatever it says: kind, fields, limits by construction. */
package io.slomix.sinks.discord.post.shape;
