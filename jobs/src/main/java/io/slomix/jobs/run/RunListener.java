package io.slomix.jobs.run;

import java.net.URI;

/** Hears how a run goes on. Called by threads of the run, one call at a time. */
public interface RunListener {

  /**
   * The run has its database and takes up work.
   *
   * @param dashboard address of the dashboard, null when there is none
   * @param databaseUrl JDBC address without user and password
   */
  void started(URI dashboard, String databaseUrl);

  /**
   * The run got further.
   *
   * @param filesFound files that the directories hold, so far as they are listed
   * @param filesRead of them, those that were read
   * @param roundsWritten rounds that the database has taken, each counted once
   */
  void progress(long filesFound, long filesRead, long roundsWritten);
}
