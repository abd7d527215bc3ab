package io.slomix.jobs.run.request;

import java.nio.file.Path;

/**
 * A directory and the game server whose files it holds.
 *
 * @param server key of the game server
 * @param directory absolute path on this machine
 */
public record ServerDirectory(String server, Path directory) {}
