package io.slomix.sources.format.stats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The shared corpus beside the repository, when there is one. */
public final class ReplayCorpus {

  private static final String EXPECTED = "expected";

  private final Path root;

  private ReplayCorpus(Path root) {
    this.root = root;
  }

  /** A directory of stats files and what is expected of it. */
  record Part(Path files, Path expected) {}

  /** Skips the calling test, saying so, when there is no corpus. */
  public static ReplayCorpus orSkip() {
    Path root = location();
    boolean present = Files.isDirectory(root);
    if (!present) {
      System.err.println("Replay test skipped: there is no corpus in " + root);
    }
    Assumptions.assumeTrue(present, "there is no corpus in " + root);
    return new ReplayCorpus(root);
  }

  /** Where the corpus would be: {@code ../shared/corpus} seen from the repository root. */
  static Path location() {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.exists(root.resolve(".mvn"))) {
      root = root.getParent();
    }
    return root.resolveSibling("shared").resolve("corpus");
  }

  /** The directory of a simulated evening. */
  public Path simulated(String name) {
    return root.resolve("simulated").resolve(name);
  }

  /** The files below a directory of the corpus, such as {@code simulated/s1_normal/webhooks}. */
  public List<Path> filesIn(String directory) {
    return sorted(root.resolve(directory));
  }

  /** All parts with an expected {@code rounds.csv}. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Path expected : sorted(root.resolve(EXPECTED))) {
      Path own = root.resolve(expected.getFileName().toString());
      Path simulated =
          root.resolve("simulated").resolve(expected.getFileName()).resolve("gamestats");
      parts.add(new Part(Files.isDirectory(own) ? own : simulated, expected));
    }
    return parts;
  }

  /** The stats files of all parts. */
  List<Path> files() {
    return parts().stream().flatMap(part -> sorted(part.files()).stream()).toList();
  }

  /** The rows of an expected table, by column. */
  static List<Map<String, String>> rows(Path csv) {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> lines = lines(csv);
    List<String> columns = cells(lines.get(0));
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path csv) {
    try {
      return Files.readAllLines(csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> sorted(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Splits a line of CSV; quotes are doubled inside quoted cells, which hold no line ends. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
