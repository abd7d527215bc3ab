package io.slomix.jobs.cli.command;

import io.slomix.jobs.cli.option.DataOptions;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.sinks.postgres.access.DatabaseFaultException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens what earlier commands have stored. */
public final class StoredData {

  private StoredData() {}

  /** The database; refuses a data directory in which nothing was ever stored. */
  public static RunDatabase open(DataOptions data) throws IOException {
    Path directory = data.directory();
    Optional<String> jdbcUrl = data.jdbcUrl();
    LogFile.into(directory);
    if (jdbcUrl.isEmpty() && !RunDatabase.existsIn(directory)) {
      throw new DatabaseFaultException(
          "There is no database in %s yet: use 'slomix run' or 'slomix backfill' first, or --data."
              .formatted(directory),
          null);
    }
    return RunDatabase.openBeside(directory, jdbcUrl);
  }
}
