package io.slomix.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code slomix}, in a house of its own with a pretended Maven and Java. */
class LauncherTest {

  private static final Path SCRIPT = Path.of("..", "slomix");
  private static final Path BASH = Path.of("/bin/bash");
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir private Path temp;
  private Path house;
  private Path elsewhere;

  /** What the script printed, both outputs together. */
  private record Printed(int status, List<String> lines) {}

  @BeforeEach
  void buildHouse() throws IOException {
    assumeTrue(Files.isExecutable(BASH), "skipped: there is no bash");
    house = Files.createDirectories(temp.resolve("a house"));
    elsewhere = Files.createDirectories(temp.resolve("else where"));
    Files.copy(SCRIPT, house.resolve("slomix"));
    executable(house.resolve("slomix"));
    Files.createDirectories(house.resolve("jobs/src/main/java"));
    Files.createDirectories(house.resolve(".mvn"));
    for (String file : List.of("pom.xml", "jobs/pom.xml", "jobs/src/main/java/One.java")) {
      Files.writeString(house.resolve(file), file);
    }
    age();
    script("mvn", "echo run >>builds && mkdir -p jobs/target && echo jar >jobs/target/slomix.jar");
    script("java", version("17.0.2") + "for a; do echo \"[$a]\"; done; pwd");
  }

  @Test
  void theFirstStartBuildsAndTheSecondDoesNot() throws Exception {
    assertThat(start().lines()).contains("Building (first start takes a minute)...");
    assertThat(start().lines()).doesNotContain("Building (first start takes a minute)...");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aChangedSourceIsBuiltAgain() throws Exception {
    start();
    Path source = house.resolve("jobs/src/main/java/One.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

    start();

    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void aRemovedSourceIsBuiltAgain() throws Exception {
    start();
    Path source = house.resolve("jobs/src/main/java/One.java");
    Files.delete(source);
    Files.setLastModifiedTime(source.getParent(), FileTime.from(Instant.now().plusSeconds(60)));

    start();

    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void argumentsAndWorkingDirectoryArriveAsTheyWere() throws Exception {
    start();

    assertThat(start("backfill", "my files", "", "*").lines())
        .endsWith("[backfill]", "[my files]", "[]", "[*]", elsewhere.toRealPath().toString());
  }

  @Test
  void aLinkToTheScriptFindsItsHouse() throws Exception {
    Path link = Files.createSymbolicLink(elsewhere.resolve("slo"), house.resolve("slomix"));

    assertThat(run(link).status()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aFailedBuildShowsItsOutput() throws Exception {
    script("mvn", "echo 'One.java is wrong'; exit 1");

    Printed printed = start();

    assertThat(printed.status()).isEqualTo(1);
    assertThat(printed.lines()).contains("One.java is wrong");
    assertThat(printed.lines().get(printed.lines().size() - 1))
        .startsWith("slomix: the build failed; its output is above and in ");
    assertThat(house.resolve("target/slomix-build.turn")).doesNotExist();
  }

  @Test
  void anOldJavaIsNamed() throws Exception {
    script("java", version("11.0.9"));

    assertThat(start().lines())
        .singleElement()
        .asString()
        .startsWith("slomix: Java 17 or newer is needed; ")
        .endsWith("is version 11.");
  }

  @Test
  void aTurnThatADeadBuildLeftIsTakenOver() throws Exception {
    Path turn = Files.createDirectories(house.resolve("target/slomix-build.turn"));
    Process dead = new ProcessBuilder("/bin/sh", "-c", "true").start();
    dead.waitFor();
    Files.writeString(turn.resolve("pid"), dead.pid() + "\n");

    assertThat(start().status()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  private Printed start(String... args) throws Exception {
    return run(house.resolve("slomix"), args);
  }

  private Printed run(Path script, String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of(BASH.toString(), script.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(elsewhere.toFile());
    builder.environment().put("PATH", temp.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().remove("JAVA_HOME");
    builder.environment().remove("SLOMIX_JAVA_OPTS");
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Printed(process.exitValue(), text.lines().toList());
  }

  private int builds() throws IOException {
    return Files.readAllLines(house.resolve("builds")).size();
  }

  private static String version(String version) {
    return "if [ \"$1\" = -version ]; then echo 'openjdk version \"%s\"' >&2; exit; fi\n"
        .formatted(version);
  }

  private void script(String name, String body) throws IOException {
    Path file = Files.createDirectories(temp.resolve("bin")).resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    executable(file);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Makes files and directories older than any build. */
  private void age() throws IOException {
    List<Path> paths =
        List.of(
            house.resolve("pom.xml"),
            house.resolve(".mvn"),
            house.resolve("jobs/pom.xml"),
            house.resolve("jobs/src/main"),
            house.resolve("jobs/src/main/java"),
            house.resolve("jobs/src/main/java/One.java"));
    for (Path path : paths) {
      Files.setLastModifiedTime(path, FileTime.from(LONG_AGO));
    }
  }
}
