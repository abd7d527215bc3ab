package io.slomix.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.jobs.run.redrive.Redriven;
import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import io.slomix.jobs.run.request.ServerDirectory;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.evidence.Reason;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.SampleWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A redrive reads the servers again that hold what it is about, whole, and no other one. */
class RedriveDatabaseTest {

  /** As if an older reader had refused a file that this one can read. */
  private static final String REFUSED_BEFORE =
      """
      update slomix.evening set content_hash = 'other' where server = 'main';
      update slomix.evidence set bucket = 'QUARANTINED', reason = 'WEAPON_BLOCK'
       where (server, name)
             = (select server, name from slomix.artifact where server = 'main' order by serial limit 1);
      insert into slomix.quarantine (origin, server, kind, name, sha256, reason)
      select 'DECODE', server, kind, name, sha256, reason
        from slomix.evidence where reason = 'WEAPON_BLOCK';
      """;

  @TempDir private static Path temp;

  @BeforeAll
  static void backfillTwoServersOneOfThemWithARefusedFile() throws Exception {
    SampleOptions options = SampleOptions.eventfulEvening(3);
    new SampleWriter(options).writeTo(temp.resolve("sample"));
    Path other = Files.createDirectory(temp.resolve("other"));
    Files.writeString(other.resolve("2026-03-14-020000-supply-round-1.txt"), "no header\n");
    PipelineRun.execute(
        request(
            RunMode.BACKFILL,
            Set.of(),
            new ServerDirectory("main", temp.resolve("sample").resolve(options.serverName(0))),
            new ServerDirectory("other", other)),
        new QuietListener());
  }

  @Test
  void aReasonOfNoFileStartsNoJob() throws Exception {
    AtomicBoolean started = new AtomicBoolean();
    RunSummary summary =
        PipelineRun.execute(
            request(RunMode.REDRIVE, Set.of(Reason.FIELD_VALUE)),
            new RunListener() {
              @Override
              public void started(URI dashboard, String databaseUrl) {
                started.set(true);
              }

              @Override
              public void progress(long filesFound, long filesRead, long roundsWritten) {}
            });

    assertThat(started).isFalse();
    assertThat(summary.redriven().map(Redriven::servers)).contains(new TreeSet<>());
    assertThat(summary.isComplete()).isTrue();
  }

  @Test
  void aFileThatIsReadNowLeavesTheQuarantineAndOtherServersAreLeftAlone() throws Exception {
    long before = Long.parseLong(ask("select coalesce(max(id), 0) from slomix.apply_log"));
    change(REFUSED_BEFORE);

    RunSummary summary = redrive(Reason.WEAPON_BLOCK);

    assertThat(summary.redriven())
        .contains(
            new Redriven(
                new TreeSet<>(Set.of(Reason.WEAPON_BLOCK)), new TreeSet<>(Set.of("main")), 1, 0));
    assertThat(summary.roundsUnchanged()).isEqualTo(24);
    assertThat(
            ask(
                "select string_agg(distinct server, ' ') from slomix.apply_log where id > "
                    + before))
        .isEqualTo("main");
    assertThat(ask("select count(*) from slomix.quarantine where reason = 'HEADER'"))
        .isEqualTo("1");
  }

  @Test
  void aFileThatIsRefusedAgainStays() throws Exception {
    Redriven redriven = redrive(Reason.HEADER).redriven().orElseThrow();

    assertThat(redriven.servers()).containsExactly("other");
    assertThat(redriven.entries()).isEqualTo(1);
    assertThat(redriven.left()).isEqualTo(1);
  }

  private static RunSummary redrive(Reason reason) throws RunFailedException {
    return PipelineRun.execute(request(RunMode.REDRIVE, Set.of(reason)), new QuietListener());
  }

  private static RunRequest request(
      RunMode mode, Set<Reason> reasons, ServerDirectory... directories) {
    return new RunRequest(
        mode,
        List.of(directories),
        Map.of(),
        SampleOptions.eventfulEvening(3).zone(),
        temp.resolve("data"),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        reasons,
        StatsRules.DEFAULT);
  }

  private static String ask(String query) throws Exception {
    try (RunDatabase database = RunDatabase.open(temp.resolve("data"), Optional.empty());
        Connection connection = database.access().connect("test");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void change(String command) throws Exception {
    try (RunDatabase database = RunDatabase.open(temp.resolve("data"), Optional.empty());
        Connection connection = database.access().connect("test");
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
