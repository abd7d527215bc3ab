package io.slomix.jobs.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.slomix.jobs.cli.Slomix;
import io.slomix.jobs.cli.command.CommandContext;
import io.slomix.jobs.cluster.ClusterJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The manifests name commands, options, classes and versions that exist. */
class DeployFilesTest {

  private static final Path DEPLOY = Path.of("../deploy");
  private static final YAMLMapper YAML = new YAMLMapper();

  @Test
  void theCommandsOfTheContainersAreCommandsOfOurs() throws Exception {
    JsonNode services = YAML.readTree(DEPLOY.resolve("compose.yaml").toFile()).path("services");
    for (String service : List.of("collector", "poster")) {
      assertParses(words(services.path(service).path("command")));
    }
    String[] job = services.path("jobmanager").path("command").asText().split(" ");
    assertThat(job[2]).isEqualTo(ClusterJob.class.getName());
  }

  @Test
  void theUnitOfSystemdStartsACommandOfOurs() throws Exception {
    String start =
        Files.readAllLines(DEPLOY.resolve("systemd/slomix.service")).stream()
            .filter(line -> line.startsWith("ExecStart="))
            .findFirst()
            .orElseThrow();
    String arguments = start.substring(start.indexOf("slomix.jar ") + "slomix.jar ".length());
    assertParses(List.of(arguments.split(" ")));
  }

  @Test
  void theJobOfKubernetesIsOursAndOfItsFlink() throws Exception {
    List<JsonNode> documents = new ArrayList<>();
    try (MappingIterator<JsonNode> read =
        YAML.readerFor(JsonNode.class)
            .readValues(DEPLOY.resolve("kubernetes/slomix.yaml").toFile())) {
      read.forEachRemaining(documents::add);
    }
    JsonNode spec = documents.get(0).path("spec");
    assertThat(spec.path("job").path("entryClass").asText()).isEqualTo(ClusterJob.class.getName());
    assertThat(words(spec.path("job").path("args"))).contains("--config", "--jdbc");
    String flink = flinkVersion();
    assertThat(spec.path("flinkVersion").asText())
        .isEqualTo("v" + flink.substring(0, flink.lastIndexOf('.')).replace('.', '_'));
    assertThat(Files.readString(DEPLOY.resolve("container/Containerfile.flink")))
        .contains("FROM flink:" + flink + "-java17");
  }

  private static void assertParses(List<String> arguments) {
    CommandContext context =
        new CommandContext(
            (request, listener) -> {
              throw new AssertionError("nothing is to run");
            },
            Map.of(),
            false);
    CommandLine.ParseResult parsed =
        Slomix.commandLine(context).parseArgs(arguments.toArray(String[]::new));
    assertThat(parsed.subcommand()).isNotNull();
    assertThat(parsed.subcommand().unmatched()).isEmpty();
  }

  private static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }

  private static String flinkVersion() throws IOException {
    String pom = Files.readString(Path.of("../pom.xml"));
    int begin = pom.indexOf("<flink.version>") + "<flink.version>".length();
    return pom.substring(begin, pom.indexOf('<', begin));
  }
}
