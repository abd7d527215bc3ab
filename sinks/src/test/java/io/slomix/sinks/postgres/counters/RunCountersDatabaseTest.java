package io.slomix.sinks.postgres.counters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.sinks.postgres.access.DatabaseFaultException;
import io.slomix.sinks.postgres.testing.TestServer;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunCountersDatabaseTest {

  @RegisterExtension static final TestServer SERVER = new TestServer().migrated();

  private RunCounters counters;

  @BeforeEach
  void empty() throws Exception {
    SERVER.execute("truncate slomix.artifact, slomix.evidence, slomix.apply_log restart identity");
    counters = new RunCounters(SERVER.access());
  }

  private static void artifact(String name, String bucket, String reason) throws Exception {
    SERVER.execute(
        "insert into slomix.artifact (server, kind, name, sha256, size_bytes, observed_at)"
            + " values ('main', 'STATS', '"
            + name
            + "', 'x', 1, now())");
    if (bucket != null) {
      SERVER.execute(
          ("insert into slomix.evidence (server, kind, name, sha256, bucket, reason, scope, revision)"
                  + " values ('main', 'STATS', '%s', 'x', '%s', nullif('%s', ''), 's', 1)")
              .formatted(name, bucket, reason));
    }
  }

  private static void outcome(String run, String kind, String key, String outcome)
      throws Exception {
    SERVER.execute(
        "insert into slomix.apply_log (run_id, kind, server, key, outcome) values ('%s', '%s', 'main', '%s', '%s')"
            .formatted(run, kind, key, outcome));
  }

  @Test
  void countsBucketsAndReasons() throws Exception {
    artifact("a", "ACCEPTED", "");
    artifact("b", "QUARANTINED", "PLAYER_LINE");
    artifact("c", "QUARANTINED", "NAME");
    artifact("d", "QUARANTINED", "NAME");
    artifact("e", "WAITING", "");
    ArtifactCounts counts = counters.artifactsAfter(0);
    assertThat(counts)
        .isEqualTo(
            new ArtifactCounts(5, 1, new TreeMap<>(Map.of("NAME", 2L, "PLAYER_LINE", 1L)), 1, 0));
    assertThat(counts.isBalanced()).isTrue();
  }

  @Test
  void countsWhatCameAfterAPositionOnly() throws Exception {
    assertThat(counters.lastSerial()).isZero();
    artifact("a", "ACCEPTED", "");
    long before = counters.lastSerial();
    artifact("b", "QUARANTINED", "NAME");
    assertThat(counters.artifactsAfter(before))
        .isEqualTo(new ArtifactCounts(1, 0, new TreeMap<>(Map.of("NAME", 1L)), 0, 0));
  }

  @Test
  void isNotBalancedWhileAnArtifactIsInNoClosedEvening() throws Exception {
    artifact("a", null, null);
    ArtifactCounts counts = counters.artifactsAfter(0);
    assertThat(counts.undecided()).isEqualTo(1);
    assertThat(counts.isBalanced()).isFalse();
  }

  @Test
  void countsEachRoundOfARunOnce() throws Exception {
    outcome("r", "round", "new", "NEW");
    outcome("r", "round", "new", "UNCHANGED");
    outcome("r", "round", "changed", "UNCHANGED");
    outcome("r", "round", "changed", "CHANGED");
    outcome("r", "round", "same", "UNCHANGED");
    outcome("r", "round", "same", "STALE");
    outcome("r", "round", "stale", "STALE");
    outcome("r", "round", "settled", "REJECTED");
    outcome("r", "round", "settled", "NEW");
    outcome("r", "round", "refused", "NEW");
    outcome("r", "round", "refused", "REJECTED");
    outcome("other", "round", "elsewhere", "NEW");
    outcome("r", "evening", "evening:0", "NEW");
    assertThat(counters.rounds("r"))
        .isEqualTo(
            Map.of(
                ApplyOutcome.NEW, 2L,
                ApplyOutcome.CHANGED, 1L,
                ApplyOutcome.UNCHANGED, 1L,
                ApplyOutcome.STALE, 1L,
                ApplyOutcome.REJECTED, 1L));
    assertThat(counters.evenings("r")).containsEntry(ApplyOutcome.NEW, 1L);
    assertThat(counters.rounds("never").values()).containsOnly(0L);
  }

  @Test
  void saysThatTheSchemaIsMissing() throws Exception {
    RunCounters lost = new RunCounters(SERVER.server().createDatabase("counters_without_schema"));
    assertThatThrownBy(lost::lastSerial)
        .isInstanceOf(DatabaseFaultException.class)
        .hasMessageStartingWith("Counting failed: ");
  }
}
