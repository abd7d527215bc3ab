package io.slomix.jobs.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.dryrun.DryRunReport.Example;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import io.slomix.jobs.run.request.ServerDirectory;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactClassifier;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.evidence.Reason;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.PatientConnector;
import io.slomix.sinks.postgres.archive.ArtifactArchive;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.SampleWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dry run answers like the real run and leaves every table as it was. */
class DryRunDatabaseTest {

  private static final SampleOptions EVENING = SampleOptions.eventfulEvening(3);
  private static final long ROUNDS = SampleEvening.rounds(EVENING).count();

  /** Those of the evening and a damaged one. */
  private static final long FILES = SampleEvening.evidence(EVENING).count() + 1;

  private static final String DAMAGED = "2026-03-14-020000-supply-round-1.txt";

  @TempDir private static Path shared;
  private static RunDatabase database;
  @TempDir private Path temp;
  private Path files;

  @BeforeAll
  static void startDatabase() throws IOException {
    database = RunDatabase.open(shared.resolve("data"), Optional.empty());
  }

  @AfterAll
  static void stopDatabase() throws IOException {
    database.close();
  }

  @BeforeEach
  void writeEveningAndEmptyTheDatabase() throws IOException, SQLException {
    SampleOptions options = SampleOptions.eventfulEvening(3);
    new SampleWriter(options).writeTo(temp);
    files = temp.resolve(options.serverName(0));
    Files.writeString(files.resolve(DAMAGED), "no header\n");
    try (Connection connection = access().connect("test");
        Statement statement = connection.createStatement()) {
      statement.execute("truncate " + String.join(", ", tables(connection)));
    }
  }

  @Test
  void onAnEmptyDatabaseEverythingWouldBeNewAndNothingIsWritten() throws Exception {
    Map<String, String> before = dump();

    DryRunReport report = DryRun.report(access(), request(RunMode.BACKFILL, Set.of()));

    assertThat(report.received()).isEqualTo(FILES);
    assertThat(report.unknown()).isEqualTo(FILES);
    assertThat(report.waiting()).as("of the round whose stats file is lost").isPositive();
    assertThat(report.accepted() + report.waiting()).isEqualTo(FILES - 1);
    assertThat(report.quarantined()).isEqualTo(Map.of(Reason.HEADER, 1L));
    assertThat(report.links()).containsKeys("resolved", "all_candidates_outside_window");
    assertThat(report.roundsNew()).isEqualTo(ROUNDS);
    assertThat(report.roundsChanged() + report.roundsUnchanged()).isZero();
    assertThat(report.roundsRejected()).isZero();
    assertThat(report.examples()).hasSize(20);
    assertThat(dump()).isEqualTo(before);
  }

  @Test
  void knownFilesAreUnchangedAndALateRoundOneChangesItsRoundTwo() throws Exception {
    List<Path> earlier = new ArrayList<>(listed());
    // Not the first one: sessions are named after their first round.
    Path late =
        earlier.stream().filter(file -> file.toString().endsWith("-round-1.txt")).toList().get(2);
    earlier.remove(late);
    store(earlier);
    Map<String, String> before = dump();

    DryRunReport report = DryRun.report(access(), request(RunMode.BACKFILL, Set.of()));

    assertThat(report.unknown()).isEqualTo(1);
    assertThat(report.roundsNew()).isEqualTo(1);
    assertThat(report.roundsChanged()).isPositive();
    assertThat(report.roundsUnchanged()).isPositive();
    assertThat(report.examples())
        .contains(new Example("main", late.getFileName().toString(), "new round, PAIRED"));
    assertThat(dump()).isEqualTo(before);
  }

  @Test
  void aRedriveIsAboutTheQuarantinedFilesOfItsReasonsAlone() throws Exception {
    store(listed());
    Map<String, String> before = dump();

    DryRunReport all = DryRun.report(access(), request(RunMode.REDRIVE, Set.of()));
    DryRunReport others =
        DryRun.report(access(), request(RunMode.REDRIVE, Set.of(Reason.WEAPON_BLOCK)));

    assertThat(all.received()).isEqualTo(1);
    assertThat(all.quarantined()).isEqualTo(Map.of(Reason.HEADER, 1L));
    assertThat(all.examples()).extracting(Example::file).containsExactly(DAMAGED);
    assertThat(all.roundsUnchanged()).isEqualTo(ROUNDS);
    assertThat(others.isEmpty()).isTrue();
    assertThat(dump()).isEqualTo(before);
  }

  @Test
  void aRowThatTheArchiveDoesNotGiveBackIsCounted() throws Exception {
    store(listed());
    try (Connection connection = access().connect("test");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "delete from slomix.artifact_content where sha256 ="
              + " (select min(sha256) from slomix.artifact where name <> '"
              + DAMAGED
              + "')");
    }

    DryRunReport report = DryRun.report(access(), request(RunMode.REDRIVE, Set.of()));

    assertThat(report.damaged()).isEqualTo(1);
    assertThat(report.isComplete()).isFalse();
  }

  @Test
  void filesOfOtherKindsAreCountedAndLeft() throws Exception {
    Files.writeString(files.resolve("notes.md"), "hello");

    DryRunReport report = DryRun.report(access(), request(RunMode.BACKFILL, Set.of()));

    assertThat(report.otherKinds()).isEqualTo(Map.of(ArtifactKind.IGNORED, 1L));
    assertThat(report.received()).isEqualTo(FILES);
  }

  private static DatabaseAccess access() {
    return database.access();
  }

  private RunRequest request(RunMode mode, Set<Reason> reasons) {
    SampleOptions options = SampleOptions.eventfulEvening(3);
    return new RunRequest(
        mode,
        mode == RunMode.REDRIVE ? List.of() : List.of(new ServerDirectory("main", files)),
        Map.of(),
        options.zone(),
        shared.resolve("data"),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        reasons,
        StatsRules.DEFAULT);
  }

  /** Puts files into the archive and decides them for good. */
  private void store(List<Path> stored) throws Exception {
    List<Artifact> artifacts = new ArrayList<>();
    for (Path file : stored) {
      String name = file.getFileName().toString();
      byte[] content = Files.readAllBytes(file);
      ArtifactKind kind = ArtifactClassifier.classify(name, content);
      artifacts.add(Artifact.received("main", kind, name, content, 0, "test"));
    }
    PatientConnector connector = new PatientConnector(access(), "test", Duration.ofSeconds(5));
    try (ArtifactArchive archive = new ArtifactArchive(connector)) {
      archive.archive(artifacts);
    }
    DecidedArchive.write(access(), SampleOptions.eventfulEvening(3).zone());
  }

  private List<Path> listed() throws IOException {
    try (Stream<Path> paths = Files.list(files)) {
      return paths.sorted().toList();
    }
  }

  /** Every row of every table, as text. */
  private static Map<String, String> dump() throws SQLException {
    Map<String, String> dump = new TreeMap<>();
    try (Connection connection = access().connect("test");
        Statement statement = connection.createStatement()) {
      for (String table : tables(connection)) {
        try (ResultSet row =
            statement.executeQuery(
                "select coalesce(string_agg(t::text, E'\\n' order by t::text), '') from "
                    + table
                    + " t")) {
          row.next();
          dump.put(table, row.getString(1));
        }
      }
    }
    return dump;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select format('%I.%I', schemaname, tablename) from pg_tables"
                    + " where schemaname = 'slomix' and tablename <> 'flyway_schema_history'"
                    + " order by 1")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}
