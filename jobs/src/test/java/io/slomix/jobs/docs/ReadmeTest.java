package io.slomix.jobs.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README promises is there. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final String TEST_COMMAND = "mvn -B verify";
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

  @Test
  void theBuildServerRunsTheTestCommandOfTheReadme() throws IOException {
    assertThat(readme()).contains("    " + TEST_COMMAND + "\n");
    assertThat(Files.readString(ROOT.resolve(".ci").resolve("run"), UTF_8))
        .endsWith("\nexec " + TEST_COMMAND + "\n");
  }

  @Test
  void theLauncherIsExecutable() {
    assertThat(ROOT.resolve("slomix")).isExecutable();
    assertThat(ROOT.resolve(".ci").resolve("run")).isExecutable();
  }

  @Test
  void everyLinkLeadsToAPage() throws IOException {
    assertThat(LINK.matcher(readme()).results().map((MatchResult link) -> link.group(1)))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
  }

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"), UTF_8);
  }
}
