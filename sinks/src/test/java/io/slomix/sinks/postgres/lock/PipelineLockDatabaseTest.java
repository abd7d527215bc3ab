package io.slomix.sinks.postgres.lock;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.DatabaseException;
import io.slomix.sinks.postgres.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PipelineLockDatabaseTest {

  @RegisterExtension static final TestServer SERVER = new TestServer();

  private static final String KILL_HOLDER =
      "select pg_terminate_backend(pid, 5000) from pg_locks where locktype = 'advisory'";

  @Test
  void letsOneInAndTellsTheOtherWhoItIs() throws Exception {
    try (PipelineLock first = PipelineLock.acquire(SERVER.access(), "run")) {
      first.renew();
      assertThatThrownBy(() -> PipelineLock.acquire(SERVER.access(), "backfill"))
          .isInstanceOf(PipelineRunsAlreadyException.class)
          .hasMessageMatching(
              "Another pipeline writes to 127.0.0.1:\\d+/test_\\d+ already"
                  + " \\(slomix pipeline run, process \\d+ of the database, since .* UTC\\):"
                  + " stop it first\\.");
    }
    PipelineLock.acquire(SERVER.access(), "backfill").close();
  }

  @Test
  void standsForOneDatabaseOnly() throws Exception {
    DatabaseAccess other = SERVER.server().createDatabase("lock_of_another_database");
    try (PipelineLock here = PipelineLock.acquire(SERVER.access(), "run");
        PipelineLock there = PipelineLock.acquire(other, "run")) {
      here.renew();
      there.renew();
    }
  }

  @Test
  void isTakenAgainAfterItsSessionWasLost() throws Exception {
    try (PipelineLock lock = PipelineLock.acquire(SERVER.access(), "run")) {
      SERVER.execute(KILL_HOLDER);
      lock.renew();
      assertThatThrownBy(() -> PipelineLock.acquire(SERVER.access(), "backfill"))
          .isInstanceOf(PipelineRunsAlreadyException.class);
    }
  }

  @Test
  void isTakenAgainHoweverOftenItCouldNotBeTakenInBetween() throws Exception {
    DatabaseAccess gone = SERVER.server().createDatabase("lock_of_a_database_that_is_away");
    try (PipelineLock lock = PipelineLock.acquire(gone, "run")) {
      SERVER.execute(
          "alter database lock_of_a_database_that_is_away allow_connections false", KILL_HOLDER);
      for (int look = 0; look < 3; look++) {
        assertThatThrownBy(lock::renew).isInstanceOf(DatabaseException.class);
      }
      SERVER.execute("alter database lock_of_a_database_that_is_away allow_connections true");
      lock.renew();
      assertThatThrownBy(() -> PipelineLock.acquire(gone, "backfill"))
          .isInstanceOf(PipelineRunsAlreadyException.class);
    }
  }

  @Test
  void isLostToAPipelineThatWasFasterAfterTheSessionWasLost() throws Exception {
    try (PipelineLock slow = PipelineLock.acquire(SERVER.access(), "run")) {
      SERVER.execute(KILL_HOLDER);
      try (PipelineLock fast = PipelineLock.acquire(SERVER.access(), "backfill")) {
        assertThatThrownBy(slow::renew).isInstanceOf(PipelineRunsAlreadyException.class);
        fast.renew();
      }
    }
  }
}
