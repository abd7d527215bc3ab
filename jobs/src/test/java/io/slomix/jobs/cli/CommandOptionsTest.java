package io.slomix.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.cli.terminal.ExitStatus;
import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import io.slomix.jobs.run.request.ServerDirectory;
import io.slomix.model.evidence.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the options of a command become. */
class CommandOptionsTest {

  @TempDir private Path temp;
  private String first;
  private String second;
  private String data;

  @BeforeEach
  void makeDirectories() throws IOException {
    first = Files.createDirectory(temp.resolve("first of all")).toString();
    second = Files.createDirectory(temp.resolve("second=2")).toString();
    data = temp.resolve("data").toString();
  }

  @Test
  void directoriesBelongToTheServerMainUnlessOneIsNamed() {
    assertThat(request("backfill", first, second).directories())
        .containsExactly(
            new ServerDirectory("main", Path.of(first)),
            new ServerDirectory("main", Path.of(second)));
    assertThat(request("backfill", first, "--server", "two").directories())
        .containsExactly(new ServerDirectory("two", Path.of(first)));
  }

  @Test
  void severalServersTakeTheirDirectoriesAndZones() {
    RunRequest request =
        request(
            "run",
            "--server",
            "vienna@Europe/Vienna=" + first,
            "--server=oslo=" + second,
            "--zone",
            "UTC");

    assertThat(request.directories())
        .containsExactly(
            new ServerDirectory("vienna", Path.of(first)),
            new ServerDirectory("oslo", Path.of(second)));
    assertThat(request.zones()).isEqualTo(Map.of("vienna", ZoneId.of("Europe/Vienna")));
    assertThat(request.defaultZone()).isEqualTo(ZoneId.of("UTC"));
  }

  @Test
  void aDirectoryGivenTwiceIsReadOnce() {
    assertThat(request("backfill", first, first + "/../first of all").directories()).hasSize(1);
  }

  @Test
  void runIsLiveWithADashboardOnAnyPort() {
    RunRequest request = request("run", first);

    assertThat(request.mode()).isEqualTo(RunMode.LIVE);
    assertThat(request.dashboardPort()).isEqualTo(OptionalInt.of(0));
    assertThat(request.untilIdle()).isEmpty();
    assertThat(request.defaultZone()).isEqualTo(ZoneId.of("Europe/Ljubljana"));
    assertThat(request.dataDirectory()).isEqualTo(Path.of(data));
    assertThat(request("run", first, "--until-idle", "7", "--dashboard-port", "8081"))
        .satisfies(r -> assertThat(r.untilIdle()).contains(Duration.ofSeconds(7)))
        .satisfies(r -> assertThat(r.dashboardPort()).isEqualTo(OptionalInt.of(8081)));
  }

  @Test
  void boundedCommandsHaveNoDashboardUnlessAsked() {
    assertThat(request("backfill", first).dashboardPort()).isEmpty();
    assertThat(request("rebuild").mode()).isEqualTo(RunMode.REBUILD);
    assertThat(request("rebuild", "--port", "0").dashboardPort()).isEqualTo(OptionalInt.of(0));
  }

  @Test
  void redriveTakesReasonsInAnyCase() {
    assertThat(request("redrive").reasons()).isEmpty();
    assertThat(request("redrive", "--reason", "weapon_block,HEADER").reasons())
        .containsExactlyInAnyOrder(Reason.WEAPON_BLOCK, Reason.HEADER);
    assertThat(request("redrive").mode()).isEqualTo(RunMode.REDRIVE);
  }

  @Test
  void userAndPasswordOfADatabaseComeFromTheEnvironment() {
    CommandRun run =
        new CommandRun(Map.of("SLOMIX_JDBC_USER", "slo mix", "SLOMIX_JDBC_PASSWORD", "p&ss?w=rd"));

    assertThat(run.execute("rebuild", "--data", data, "--jdbc", "jdbc:postgresql://db/slomix"))
        .isEqualTo(ExitStatus.DONE);
    assertThat(run.request().jdbcUrl())
        .contains("jdbc:postgresql://db/slomix?user=slo+mix&password=p%26ss%3Fw%3Drd");
    assertThat(run.request().toString()).doesNotContain("p%26ss").doesNotContain("p&ss");
  }

  @Test
  void theDemoKeepsToADirectoryOfItsOwn() {
    CommandRun run = new CommandRun();
    run.execute("demo", "--data", data);

    assertThat(run.request().mode()).isEqualTo(RunMode.LIVE);
    assertThat(run.request().directories())
        .containsExactly(new ServerDirectory("sample", Path.of(data, "sample", "sample")));
    assertThat(Path.of(data, "sample", "sample")).isNotEmptyDirectory();
  }

  private RunRequest request(String... args) {
    String[] all = Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--data";
    all[args.length + 1] = data;
    CommandRun run = new CommandRun();
    assertThat(run.execute(all)).as(run.err().toString()).isEqualTo(ExitStatus.DONE);
    return run.request();
  }
}
