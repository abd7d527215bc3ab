package io.slomix.sources.sftp;

import io.slomix.sources.directory.local.LocalDirectory;
import io.slomix.sources.directory.remote.DirectoryOpener;
import io.slomix.sources.directory.remote.RemoteDirectory;
import io.slomix.sources.directory.remote.WatchedDirectory;
import io.slomix.sources.sftp.connection.SftpConnection;
import io.slomix.sources.sftp.connection.SftpServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Random;

/** Opens far directories over SFTP, by their addresses, and all others as local ones. */
public final class SftpOpener implements DirectoryOpener {

  private static final long serialVersionUID = 1L;
  private static final String SCHEME = "sftp://";

  // Declared by its class: an interface says nothing about how it travels.
  private final HashMap<String, SftpServer> serversByAddress = new HashMap<>();

  /** Adds a server, and returns the address under which a directory of it is watched. */
  public String address(SftpServer server, String path) {
    String address = SCHEME + server.user() + '@' + server.address() + '/' + path;
    serversByAddress.put(address, server);
    return address;
  }

  @Override
  public RemoteDirectory open(WatchedDirectory directory) {
    SftpServer server = serversByAddress.get(directory.path());
    if (server == null) {
      return new LocalDirectory(Path.of(directory.path()));
    }
    String prefix = SCHEME + server.user() + '@' + server.address() + '/';
    return new SftpDirectory(
        new SftpConnection(server, new Random()), directory.path().substring(prefix.length()));
  }
}
