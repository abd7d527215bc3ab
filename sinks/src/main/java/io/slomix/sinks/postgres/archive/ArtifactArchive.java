package io.slomix.sinks.postgres.archive;

import io.slomix.model.evidence.Artifact;
import io.slomix.sinks.postgres.access.DatabaseException;
import io.slomix.sinks.postgres.access.PatientConnector;
import io.slomix.sinks.postgres.access.SqlFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes artifacts to the archive, before anything is decoded (design.md 3.6).
 *
 * <p>Guarantees: after {@link #archive} has returned, every artifact of the batch is committed; a
 * batch that fails is not stored at all; storing again changes nothing, and the first writer's
 * instant and origin are returned to everybody (R2).
 *
 * <p>Holds one connection, opened when it is first needed and again when it was lost. Not
 * thread-safe.
 */
public final class ArtifactArchive implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ArtifactArchive.class);

  private static final String STORE =
      "select serial, observed_at, origin"
          + " from slomix.archive_artifact(?, ?, ?, ?, ?, ?, ?, ?)";

  /** In key order, two writers of the same artifacts wait for each other, never in a circle. */
  private static final Comparator<Artifact> BY_KEY =
      Comparator.comparing(Artifact::server)
          .thenComparing(Artifact::kind)
          .thenComparing(Artifact::name)
          .thenComparing(Artifact::sha256);

  private static final int ATTEMPTS = 3;

  private final PatientConnector connector;
  private Connection connection;

  /** An archive behind a connector; nothing is opened yet. */
  public ArtifactArchive(PatientConnector connector) {
    this.connector = connector;
  }

  /**
   * Stores a batch in one transaction.
   *
   * @return what the archive knows of each artifact, in the order of the batch
   * @throws io.slomix.sinks.postgres.access.DatabaseUnavailableException the server was away for
   *     longer than the connector's patience: the batch may be stored again later
   * @throws DatabaseException another failure, which trying again does not mend
   */
  public List<StoredArtifact> archive(List<Artifact> batch) throws DatabaseException {
    for (int attempt = 1; ; attempt++) {
      try {
        return store(batch);
      } catch (SQLException e) {
        close();
        if (attempt == ATTEMPTS || SqlFailure.of(e) != SqlFailure.PASSING) {
          throw DatabaseException.of("Archiving " + batch.size() + " files", e);
        }
        LOG.warn("Archiving {} files failed, trying again: {}", batch.size(), e.getMessage());
      }
    }
  }

  private List<StoredArtifact> store(List<Artifact> batch) throws SQLException {
    if (connection == null) {
      connection = connector.connect();
      connection.setAutoCommit(false);
    }
    int[] byKey =
        IntStream.range(0, batch.size())
            .boxed()
            .sorted(Comparator.comparing(batch::get, BY_KEY))
            .mapToInt(Integer::intValue)
            .toArray();
    StoredArtifact[] stored = new StoredArtifact[batch.size()];
    try (PreparedStatement statement = connection.prepareStatement(STORE)) {
      for (int index : byKey) {
        stored[index] = store(statement, batch.get(index));
      }
    }
    connection.commit();
    return Arrays.asList(stored);
  }

  private StoredArtifact store(PreparedStatement statement, Artifact artifact) throws SQLException {
    Instant observedAt = Instant.ofEpochMilli(artifact.observedAtMillis());
    statement.setString(1, artifact.server());
    statement.setString(2, artifact.kind().name());
    statement.setString(3, artifact.name());
    statement.setString(4, artifact.sha256());
    statement.setLong(5, artifact.sizeBytes());
    statement.setObject(6, OffsetDateTime.ofInstant(observedAt, ZoneOffset.UTC));
    statement.setString(7, artifact.origin());
    statement.setArray(8, connection.createArrayOf("bytea", GzipParts.of(artifact.content())));
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      Instant first = row.getObject(2, OffsetDateTime.class).toInstant();
      return new StoredArtifact(row.getLong(1), first.toEpochMilli(), row.getString(3));
    }
  }

  /** Closes the connection; a later call opens another. What was not committed is not stored. */
  @Override
  public void close() {
    if (connection == null) {
      return;
    }
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("A lost connection could not be closed", e);
    } finally {
      connection = null;
    }
  }
}
