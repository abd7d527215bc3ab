package io.slomix.jobs.endtoend;

import io.slomix.jobs.run.RunListener;
import io.slomix.jobs.run.request.ServerDirectory;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A backfill in a process of its own, so that it can be killed; prints how far it is. */
final class BackfillProcess implements RunListener {

  static final String STARTED = "STARTED";
  static final String WRITING = "WRITING";

  private BackfillProcess() {}

  /** Takes the data directory and the directory with the files. */
  public static void main(String[] arguments) throws Exception {
    var unused =
        new Runs(Path.of(arguments[0]))
            .backfill(
                List.of(new ServerDirectory("main", Path.of(arguments[1]))), new BackfillProcess());
  }

  @Override
  public void started(URI dashboard, String databaseUrl) {
    System.out.println(STARTED);
  }

  @Override
  public void progress(long filesFound, long filesRead, long roundsWritten) {
    if (roundsWritten > 0) {
      System.out.println(WRITING);
    }
  }
}
