package io.slomix.jobs.run.request;

import io.slomix.sources.sftp.connection.SftpServer;

/**
 * A directory on another machine.
 *
 * @param server key of the game server whose files it holds
 * @param sftp how to reach the machine
 * @param path of the directory there; relative ones begin at the home of the user
 */
public record RemoteLocation(String server, SftpServer sftp, String path) {}
