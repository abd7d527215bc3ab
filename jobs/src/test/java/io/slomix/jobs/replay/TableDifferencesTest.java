package io.slomix.jobs.replay;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison that the replay tests lean on finds what is wrong, and nothing else. */
class TableDifferencesTest {

  @TempDir private Path temp;

  @Test
  void equalNumbersNullsAndFurtherColumnsAreNoDifference() throws IOException {
    assertThat(differences("k,v,w\na,1.50,\nb,x,2", "k,v,w,more\nb,x,2.0,9\na,1.5,,9")).isEmpty();
  }

  @Test
  void anotherNumberAnotherTextAndANullAreNamedWithTheirPlaceAndBothValues() throws IOException {
    assertThat(differences("k,v\na,1.5\nb,x\nc,\nd,0", "k,v\na,1.4999\nb,X\nc,0\nd,"))
        .containsExactly(
            "t.csv a v: expected '1.5', exported '1.4999'",
            "t.csv b v: expected 'x', exported 'X'",
            "t.csv c v: expected '', exported '0'",
            "t.csv d v: expected '0', exported ''");
  }

  @Test
  void rowsAndColumnsThatAreMissingOrTooManyAreNamed() throws IOException {
    assertThat(differences("k,v,w\na,1,2\nb,1,2", "k,v\nb,1\nb,1\nc,1"))
        .containsExactly(
            "t.csv: no column w",
            "t.csv b: the key occurs twice",
            "t.csv a: the row is missing",
            "t.csv c: nobody expects this row");
  }

  @Test
  void anEmptyTableHasItsColumnsToo() throws IOException {
    assertThat(differences("k,v", "k,v")).isEmpty();
    assertThat(differences("k,v", "k")).containsExactly("t.csv: no column v");
    assertThat(differences("k,v", "k,v\na,1")).containsExactly("t.csv a: nobody expects this row");
  }

  @Test
  void twentyDifferencesAreShownAndAllAreCounted() throws IOException {
    assertThat(differences("k,v" + thirtyRows("1"), "k,v" + thirtyRows("2")))
        .hasSize(21)
        .endsWith("... 30 differences in all");
  }

  private static String thirtyRows(String value) {
    return IntStream.range(0, 30).mapToObj(i -> "\n%d,%s".formatted(i, value)).collect(joining());
  }

  private List<String> differences(String expected, String actual) throws IOException {
    TableDifferences differences = new TableDifferences();
    differences.compare("t.csv", List.of("k"), table("e.csv", expected), table("a.csv", actual));
    return differences.lines();
  }

  private CsvTable table(String name, String text) throws IOException {
    return CsvTable.read(Files.writeString(temp.resolve(name), text + '\n'));
  }
}
