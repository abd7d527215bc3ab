/**
 * Messages within Discord's limits by construction, with outside text made inert (consumers 1.3,
 * 8.5).
 */
package io.slomix.sinks.discord.message;
