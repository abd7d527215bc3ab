package io.slomix.jobs.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slomix.jobs.endtoend.Runs;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.truth.SampleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A database over the sample evening, read with the rights of the website. */
public final class SampleWebsite implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunDatabase database;
  private final Connection reader;

  private SampleWebsite(RunDatabase database) throws SQLException {
    this.database = database;
    this.reader = database.access().connect("test");
    try (Statement statement = reader.createStatement()) {
      statement.execute("set role slomix_web");
    }
  }

  /** Makes one below a directory. */
  public static SampleWebsite below(Path home) throws Exception {
    Path games = Files.createDirectories(home.resolve("games"));
    for (SampleFile file : SampleEvening.evidence(SampleOptions.eventfulEvening(5)).toList()) {
      Files.write(games.resolve(file.name()), file.content());
    }
    new Runs(home.resolve("data")).backfill(games);
    return new SampleWebsite(RunDatabase.open(home.resolve("data"), Optional.empty()));
  }

  /** The database, with all rights. */
  public RunDatabase database() {
    return database;
  }

  /** The first value of a query. */
  public JsonNode json(String sql) throws IOException, SQLException {
    try (Statement statement = reader.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return JSON.readTree(row.getString(1));
    }
  }

  @Override
  public void close() throws Exception {
    reader.close();
    database.close();
  }
}
