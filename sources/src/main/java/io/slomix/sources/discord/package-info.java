/**
 * Messages of game servers that stand in a Discord channel, into the inbox (lua-round-event 3, 19).
 */
package io.slomix.sources.discord;
