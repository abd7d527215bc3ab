package io.slomix.jobs.replay;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A CSV file with a header line.
 *
 * @param columns in file order, known without any row too
 * @param rows values by column; a null and an empty text are both empty
 */
record CsvTable(List<String> columns, List<Map<String, String>> rows) {

  private static final CsvSchema WITH_HEADER = CsvSchema.emptySchema().withHeader();

  static CsvTable read(Path csv) throws IOException {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(WITH_HEADER)
            .<Map<String, String>>readValues(csv.toFile())) {
      List<Map<String, String>> all = rows.readAll();
      List<String> columns = new ArrayList<>();
      ((CsvSchema) rows.getParserSchema()).forEach(column -> columns.add(column.getName()));
      return new CsvTable(columns, all);
    }
  }

  /** The rows that are wanted, with all columns. */
  CsvTable where(Predicate<Map<String, String>> wanted) {
    return new CsvTable(columns, rows.stream().filter(wanted).toList());
  }

  /** Sum of a column of whole numbers; nulls count nothing. */
  long sum(String column) {
    return rows.stream()
        .map(row -> row.get(column))
        .filter(value -> !value.isEmpty())
        .mapToLong(Long::parseLong)
        .sum();
  }
}
