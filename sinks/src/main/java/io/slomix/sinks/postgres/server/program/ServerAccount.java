package io.slomix.sinks.postgres.server.program;

import com.sun.security.auth.module.UnixSystem;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom the server runs. PostgreSQL refuses to run as root, so that root needs a detour.
 *
 * <p>Proven: all three on Linux. On macOS only {@link Ourselves} exists.
 */
public sealed interface ServerAccount {

  /** What a caller may ask for. */
  enum Choice {
    /** The first that works: ourselves, a user namespace, another user. */
    AUTOMATIC,
    /** Another user, even where a user namespace would do: for tests of that way. */
    OTHER_USER
  }

  /** The customary number of the user without rights. */
  int NOBODY = 65534;

  /** The words that stand before a command so that it runs as this account. */
  List<String> prefix();

  /** Gives a file or tree to this account, where it is not already its own. */
  void own(Path path) throws IOException;

  /** We are an ordinary user: the server is ours. */
  record Ourselves() implements ServerAccount {
    @Override
    public List<String> prefix() {
      return List.of();
    }

    @Override
    public void own(Path path) {}
  }

  /** We are root, in a new user namespace without root's rights: files stay root's outside. */
  record UserNamespace() implements ServerAccount {
    @Override
    public List<String> prefix() {
      return List.of("unshare", "-U");
    }

    @Override
    public void own(Path path) {}
  }

  /** We are root and hand the data directory to somebody else: for containers. */
  record OtherUser(int uid, int gid) implements ServerAccount {
    @Override
    public List<String> prefix() {
      return List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
    }

    @Override
    public void own(Path path) throws IOException {
      try (Stream<Path> tree = Files.walk(path)) {
        for (Path each : (Iterable<Path>) tree::iterator) {
          Files.setAttribute(each, "unix:uid", uid);
          Files.setAttribute(each, "unix:gid", gid);
        }
      }
    }
  }

  /**
   * Decides, from who we are and whose the cluster is.
   *
   * @param cluster the data directory of the server; it need not exist
   */
  static ServerAccount of(Choice choice, Path cluster) throws IOException {
    if (!isRoot()) {
      return new Ourselves();
    }
    int owner = Files.exists(cluster) ? attribute(cluster, "unix:uid") : 0;
    if (owner != 0) {
      return new OtherUser(owner, attribute(cluster, "unix:gid"));
    }
    if (choice == Choice.AUTOMATIC && LinuxUtils.isUnshareAvailable()) {
      return new UserNamespace();
    }
    return new OtherUser(NOBODY, NOBODY);
  }

  private static boolean isRoot() {
    return new UnixSystem().getUid() == 0;
  }

  private static int attribute(Path path, String name) throws IOException {
    return ((Number) Files.getAttribute(path, name)).intValue();
  }
}
