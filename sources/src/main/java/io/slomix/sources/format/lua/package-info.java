/**
 * Reads STATS_READY messages and gametime files: bytes to a round, or a refusal (lua-round-event).
 */
package io.slomix.sources.format.lua;
