package io.slomix.jobs.replay;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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

  /** Rows of an expected table, columns in file order. */
  static List<Map<String, String>> expected(String collection, String table) throws IOException {
    Path csv = directory("expected").resolve(collection).resolve(table + ".csv");
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper().readerForMapOf(String.class).with(schema).readValues(csv.toFile())) {
      return rows.readAll();
    }
  }
}
