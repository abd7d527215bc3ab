package io.slomix.sources.sftp;

import io.slomix.sources.directory.remote.DirectoryListing;
import io.slomix.sources.directory.remote.RemoteFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.schmizz.sshj.sftp.FileMode;
import net.schmizz.sshj.sftp.RemoteResourceInfo;
import net.schmizz.sshj.sftp.SFTPClient;
import net.schmizz.sshj.sftp.SFTPException;

/**
 * Collects the regular, visible files below a directory. The server is not trusted: names that lead
 * elsewhere are left out, and depth and number of entries have limits.
 */
final class SftpWalk {

  private static final int DEEPEST = 16;
  private static final int MOST_FILES = 1_000_000;
  private static final long MILLIS = 1_000;

  private final SFTPClient client;
  private final String root;
  private final List<RemoteFile> files = new ArrayList<>();
  private int unreadableEntries;

  SftpWalk(SFTPClient client, String root) {
    this.client = client;
    this.root = root;
  }

  /** Walks. */
  DirectoryListing listing() throws IOException {
    walk("", 0);
    return new DirectoryListing(files, unreadableEntries);
  }

  private void walk(String directory, int depth) throws IOException {
    for (RemoteResourceInfo entry :
        client.ls(directory.isEmpty() ? root : below(root, directory))) {
      String name = entry.getName();
      if (name.startsWith(".")) {
        continue;
      }
      if (!isOneName(name)) {
        unreadableEntries++;
        continue;
      }
      visit(entry, directory.isEmpty() ? name : directory + '/' + name, depth);
    }
  }

  private void visit(RemoteResourceInfo entry, String path, int depth) throws IOException {
    FileMode.Type type = entry.getAttributes().getType();
    if (type == FileMode.Type.DIRECTORY && depth < DEEPEST) {
      subdirectory(path, depth + 1);
    } else if (type == FileMode.Type.REGULAR && files.size() < MOST_FILES) {
      files.add(
          new RemoteFile(
              path, entry.getAttributes().getSize(), entry.getAttributes().getMtime() * MILLIS));
    } else {
      unreadableEntries++; // links too: where they lead is the server's word
    }
  }

  /** A subdirectory that may not be entered costs only itself. */
  private void subdirectory(String path, int depth) throws IOException {
    try {
      walk(path, depth);
    } catch (SFTPException e) {
      switch (e.getStatusCode()) {
        case NO_SUCH_FILE, NO_SUCH_PATH, PERMISSION_DENIED -> unreadableEntries++;
        default -> throw e;
      }
    }
  }

  /** A path below the root. */
  static String below(String root, String path) {
    return root.isEmpty() ? path : root.endsWith("/") ? root + path : root + '/' + path;
  }

  private static boolean isOneName(String name) {
    return !name.isEmpty()
        && name.indexOf('/') < 0
        && name.indexOf('\\') < 0
        && name.indexOf(0) < 0;
  }
}
