/** Sends what the outbox holds, once, and edits it when it changed (R24, consumers 1.2). */
package io.slomix.sinks.discord.outbox;
