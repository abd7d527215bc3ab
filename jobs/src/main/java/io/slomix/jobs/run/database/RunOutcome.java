package io.slomix.jobs.run.database;

import io.slomix.jobs.run.RunSummary;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** What a run has done so far, as the database tells it. */
public final class RunOutcome {
}
