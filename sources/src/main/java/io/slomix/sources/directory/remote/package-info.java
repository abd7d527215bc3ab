/** The door to a directory of a game server, whatever protocol lies behind it. */
package io.slomix.sources.directory.remote;
