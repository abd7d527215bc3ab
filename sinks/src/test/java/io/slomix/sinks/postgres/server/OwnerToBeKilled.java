package io.slomix.sinks.postgres.server;

import java.nio.file.Path;

/** A process that starts a server and then waits to be killed. */
final class OwnerToBeKilled {

  static final String READY = "server is up";

  private OwnerToBeKilled() {}

  /** Arguments: the home of the server, the directory of the programs. */
  public static void main(String[] arguments) throws Exception {
    ServerOptions options =
        ServerOptions.in(Path.of(arguments[0])).withPrograms(Path.of(arguments[1]));
    EmbeddedPostgres server = EmbeddedPostgres.start(options);
    System.out.println(READY + " " + server.access().address());
    Thread.sleep(Long.MAX_VALUE);
  }
}
