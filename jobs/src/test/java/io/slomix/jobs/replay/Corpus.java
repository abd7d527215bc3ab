package io.slomix.jobs.replay;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.slomix.sinks.postgres.export.ExportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the shared corpus beside the repository; tests that need it say so when it is absent. */
final class Corpus {

  private static final Path ROOT = Path.of("..", "..", "shared", "corpus");

  private Corpus() {}

  /** A directory of the corpus; the calling test is skipped with a message when it is absent. */
  static Path directory(String name) {
    Path directory = ROOT.resolve(name);
    assumeTrue(
        Files.isDirectory(directory),
        () -> "skipped: the shared corpus is not beside the repository (" + directory + ")");
    return directory;
  }

  /** Where the stats files of a named collection lie. */
  static Path statsFiles(String collection) {
    Path simulated = ROOT.resolve("simulated").resolve(collection).resolve("gamestats");
    return Files.isDirectory(simulated) ? simulated : directory(collection);
  }

  /** The stats files of a collection, content by name. */
  static Map<String, byte[]> contents(String collection) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> paths = Files.list(statsFiles(collection))) {
      for (Path path : paths.toList()) {
        String name = path.getFileName().toString();
        if (name.endsWith(".txt") && !name.endsWith("-endstats.txt")) {
          contents.put(name, Files.readAllBytes(path));
        }
      }
    }
    return contents;
  }

  /** The names of all collections with expected tables, sorted. */
  static List<String> collections() throws IOException {
    try (Stream<Path> expected = Files.list(directory("expected"))) {
      return expected.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** An expected table. */
  static CsvTable expected(String collection, ExportFile table) throws IOException {
    return CsvTable.read(directory("expected").resolve(collection).resolve(table.fileName()));
  }
}
