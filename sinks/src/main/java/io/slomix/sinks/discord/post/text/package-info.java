/** How posts write figures, ranks and sides (consumers 1). */
package io.slomix.sinks.discord.post.text;
