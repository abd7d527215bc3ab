package io.slomix.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The first start of somebody who has just cloned the repository: nothing is built yet. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class FirstStartIT {

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> PARTS =
      List.of("pom.xml", "slomix", ".mvn", "model", "migrations", "sources", "sinks", "jobs");

  @TempDir private Path clone;

  @Test
  void theCommandBuildsAndSaysItsVersion() throws Exception {
    for (String part : PARTS) {
      copy(HOME.resolve(part));
    }
    Process start =
        new ProcessBuilder(clone.resolve("slomix").toString(), "--version")
            .redirectErrorStream(true)
            .start();
    String said = new String(start.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(start.waitFor()).as(said).isZero();
    assertThat(said).contains("slomix 0.");
  }

  private void copy(Path part) throws IOException {
    try (Stream<Path> files = Files.walk(part)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path below = HOME.relativize(file);
        // What an earlier build left behind must not help this one.
        if (!below.toString().contains("/target/")) {
          Path to = clone.resolve(below);
          Files.createDirectories(to.getParent());
          Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }
}
