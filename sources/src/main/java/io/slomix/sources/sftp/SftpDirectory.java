package io.slomix.sources.sftp;

import io.slomix.model.evidence.Artifact;
import io.slomix.sources.directory.remote.DirectoryListing;
import io.slomix.sources.directory.remote.FileUnreadableException;
import io.slomix.sources.directory.remote.FileVanishedException;
import io.slomix.sources.directory.remote.RemoteDirectory;
import io.slomix.sources.directory.remote.RemoteFile;
import io.slomix.sources.directory.remote.RemoteUnavailableException;
import io.slomix.sources.sftp.connection.SftpConnection;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import net.schmizz.sshj.sftp.OpenMode;
import net.schmizz.sshj.sftp.Response.StatusCode;
import net.schmizz.sshj.sftp.SFTPException;
import org.apache.flink.api.common.time.Deadline;

/**
 * A directory of another machine, reached over SFTP and walked with its subdirectories. Hidden
 * names, links and everything that is no regular file are left out.
 */
public final class SftpDirectory implements RemoteDirectory {

  private static final int REQUESTS_IN_FLIGHT = 16;

  private final SftpConnection connection;
  private final String root;

  /** Refers to a directory; does not connect yet. */
  SftpDirectory(SftpConnection connection, String root) {
    this.connection = connection;
    this.root = root;
  }

  @Override
  public DirectoryListing list(Deadline deadline) throws RemoteUnavailableException {
    try {
      return connection.call(
          "Listing " + root, deadline, client -> new SftpWalk(client, root).listing());
    } catch (SFTPException e) {
      throw new RemoteUnavailableException(
          "The directory %s cannot be listed: %s".formatted(root, e.getMessage()), e);
    }
  }

  @Override
  public byte[] read(RemoteFile file, Deadline deadline)
      throws FileVanishedException, FileUnreadableException, RemoteUnavailableException {
    byte[] content;
    try {
      content =
          connection.call(
              "Reading " + file.printablePath(),
              deadline,
              client -> {
                try (var handle =
                        client.open(SftpWalk.below(root, file.path()), Set.of(OpenMode.READ));
                    InputStream in =
                        handle.new ReadAheadRemoteFileInputStream(REQUESTS_IN_FLIGHT)) {
                  return in.readNBytes(Artifact.MAX_CONTENT_BYTES + 1);
                }
              });
    } catch (SFTPException e) {
      if (e.getStatusCode() == StatusCode.NO_SUCH_FILE
          || e.getStatusCode() == StatusCode.NO_SUCH_PATH) {
        throw new FileVanishedException(file);
      }
      throw new FileUnreadableException(file, e.getMessage(), e);
    }
    if (content.length > Artifact.MAX_CONTENT_BYTES) {
      throw new FileUnreadableException(
          file, "it holds more than " + Artifact.MAX_CONTENT_BYTES + " bytes");
    }
    if (content.length < file.sizeBytes()) {
      // Half a file must not become evidence because a transfer ended early.
      throw new FileUnreadableException(
          file, "it ended after %d of %d bytes".formatted(content.length, file.sizeBytes()));
    }
    return content;
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
