/** What the posts tell, as the functions {@code slomix.post_*} give it. */
package io.slomix.sinks.discord.post.data;
