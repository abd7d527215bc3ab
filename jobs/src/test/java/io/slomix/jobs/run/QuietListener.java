package io.slomix.jobs.run;

import java.net.URI;

/** Hears everything and says nothing. */
public final class QuietListener implements RunListener {

  @Override
  public void started(URI dashboard, String databaseUrl) {}

  @Override
  public void progress(long filesFound, long filesRead, long roundsWritten) {}
}
