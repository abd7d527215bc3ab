package io.slomix.sinks.postgres.lock;

import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.DatabaseException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to be the one pipeline that writes to a database (design.md 3.9): an advisory lock of a
 * PostgreSQL session of its own, lost by itself when the process dies.
 *
 * <p>It is lost as well when the server restarts; {@link #renew} takes it again. Between the two
 * another pipeline may start: the revision guards of the writing functions then keep the rows right
 * (R5), the lock keeps the work from being done twice.
 *
 * <p>Not thread-safe.
 */
public final class PipelineLock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PipelineLock.class);

  /** The letters SLOMIX: any number would do that no other program takes by chance. */
  private static final long NUMBER = 0x53_4C_4F_4D_49_58L;

  private static final int VALIDITY_CHECK_SECONDS = 5;

  private final DatabaseAccess access;
  private final String holder;
  private Connection session;

  private PipelineLock(DatabaseAccess access, String holder) {
    this.access = access;
    this.holder = holder;
  }

  /**
   * Takes the lock or says who has it; never waits.
   *
   * @param holder the command that takes it, for the sentence that others will read
   * @throws PipelineRunsAlreadyException another session has it
   * @throws DatabaseException the database cannot be asked
   */
  public static PipelineLock acquire(DatabaseAccess access, String holder) throws IOException {
    PipelineLock lock = new PipelineLock(access, holder);
    lock.take();
    return lock;
  }

  /**
   * Whether a command has the lock now.
   *
   * @param holder as it was named when the lock was taken
   */
  public static boolean isHeldBy(DatabaseAccess access, String holder) throws DatabaseException {
    try (Connection connection = access.connect("look at the lock");
        PreparedStatement statement = connection.prepareStatement(HOLDERS)) {
      statement.setLong(1, NUMBER);
      statement.setString(2, "slomix pipeline " + holder);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw DatabaseException.of("Looking who runs the pipeline", e);
    }
  }

  /**
   * Checks that the lock is still ours and takes it again when its session was lost.
   *
   * @throws PipelineRunsAlreadyException another pipeline was faster: stop
   */
  public void renew() throws IOException {
    try {
      // Without a session the database was away when the lock was taken again.
      if (session != null && session.isValid(VALIDITY_CHECK_SECONDS)) {
        return;
      }
    } catch (SQLException e) {
      throw DatabaseException.of("Checking the pipeline lock", e);
    }
    close();
    take();
  }

  private void take() throws IOException {
    try {
      session = access.connect("pipeline " + holder);
      if (!ask("select pg_try_advisory_lock(?)").equals("t")) {
        throw new PipelineRunsAlreadyException(
            "Another pipeline writes to %s already (%s): stop it first."
                .formatted(access.address(), ask(WHO)));
      }
    } catch (SQLException e) {
      close();
      throw DatabaseException.of("Taking the pipeline lock", e);
    } catch (PipelineRunsAlreadyException e) {
      close();
      throw e;
    }
  }

  private static final String WHO =
      """
      select coalesce(max(format('%s, process %s of the database, since %s',
                 a.application_name, a.pid, to_char(a.backend_start, 'YYYY-MM-DD HH24:MI TZ'))),
               'it has just ended')
        from pg_locks l join pg_stat_activity a using (pid)
       where l.locktype = 'advisory' and l.granted
         and l.database = (select oid from pg_database where datname = current_database())
         and (l.classid::bigint << 32 | l.objid::bigint) = ? and l.objsubid = 1
      """;

  private static final String HOLDERS =
      """
      select from pg_locks l join pg_stat_activity a using (pid)
       where l.locktype = 'advisory' and l.granted
         and l.database = (select oid from pg_database where datname = current_database())
         and (l.classid::bigint << 32 | l.objid::bigint) = ? and l.objsubid = 1
         and a.application_name = ?
      """;

  private String ask(String sql) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(sql)) {
      statement.setLong(1, NUMBER);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  /** Gives the lock back. Closing twice does nothing. */
  @Override
  public void close() {
    if (session == null) {
      return;
    }
    try (Connection ended = session;
        Statement unlock = ended.createStatement()) {
      // A closed session ends on the server a moment later; the next command must not meet it.
      unlock.execute("select pg_advisory_unlock_all()");
    } catch (SQLException e) {
      LOG.debug("The session of the pipeline lock was lost before it was closed", e);
    } finally {
      session = null;
    }
  }
}
