package io.slomix.sources.format.stats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.stats.ColourCodes;
import io.slomix.model.stats.Counter;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.StatsContent;
import io.slomix.model.stats.TabField;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the reader over generated players and over any bytes. */
class StatsFileReaderPropertyTest {

  private static final TabField[] FIELDS = TabField.values();

  @Property
  void anyBytesGiveReportOrRefusal(@ForAll byte[] bytes) {
    ReaderInvariants.checkedRead(InventedStatsFile.NAME, bytes);
  }

  @Property
  void anyBytesAfterTheHeaderGiveReportOrRefusal(@ForAll byte[] bytes) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes((InventedStatsFile.HEADER + "\n").getBytes(UTF_8));
    file.writeBytes(bytes);
    ReaderInvariants.checkedRead(InventedStatsFile.NAME, file.toByteArray());
  }

  @Property
  void anyTextOfTheFormatsOwnCharactersGivesReportOrRefusal(@ForAll("formatText") String text) {
    String file = InventedStatsFile.HEADER + "\n" + text;
    ReaderInvariants.checkedRead(InventedStatsFile.NAME, file.getBytes(ISO_8859_1));
  }

  @Property
  void whatIsWrittenIsReadBack(@ForAll("players") List<PlayerLine> players) {
    assertThat(read(players, "\n").players()).isEqualTo(players);
  }

  @Property
  void windowsLineEndsChangeNothing(@ForAll("players") List<PlayerLine> players) {
    assertThat(read(players, "\r\n")).isEqualTo(read(players, "\n"));
  }

  @Property
  void orderOfLinesDoesNotMatter(
      @ForAll("players") List<PlayerLine> players, @ForAll Random random) {
    List<PlayerLine> shuffled = new ArrayList<>(players);
    Collections.shuffle(shuffled, random);
    assertThat(withoutLineNumbers(read(shuffled, "\n")))
        .isEqualTo(withoutLineNumbers(read(players, "\n")));
  }

  @Provide
  Arbitrary<String> formatText() {
    return Arbitraries.strings().withChars("\\\t \n\r0123456789.-A\0\u00ED").ofMaxLength(200);
  }

  @Provide
  Arbitrary<List<PlayerLine>> players() {
    Arbitrary<String> names =
        Arbitraries.strings().all().excludeChars('\n', '\r', '\0').ofMaxLength(20);
    Arbitrary<Integer> numbers = Arbitraries.integers().greaterOrEqual(-Integer.MAX_VALUE);
    Arbitrary<int[]> fields = numbers.array(int[].class).ofSize(TabField.COUNT);
    Arbitrary<PlayerLine> player =
        Combinators.combine(names, numbers, numbers, Arbitraries.integers(), fields)
            .as(StatsFileReaderPropertyTest::player);
    return player.list().ofMaxSize(8).map(StatsFileReaderPropertyTest::numbered);
  }

  private static PlayerLine player(String name, int rounds, int team, int mask, int[] fields) {
    String storable = new String(name.getBytes(UTF_8), UTF_8); // without lone surrogates
    int[] weapons = new int[Counter.COUNT * Integer.bitCount(mask)];
    Arrays.setAll(weapons, i -> fields[i % fields.length]);
    String clean = ColourCodes.strip(storable);
    return new PlayerLine(0, "", storable, clean, rounds, team, mask, weapons, fields);
  }

  private static List<PlayerLine> numbered(List<PlayerLine> players) {
    return IntStream.range(0, players.size())
        .mapToObj(i -> at(players.get(i), i + 2, "GUID%04d".formatted(i)))
        .toList();
  }

  private static PlayerLine at(PlayerLine p, int line, String guid8) {
    return new PlayerLine(
        line,
        guid8,
        p.nameRaw(),
        p.nameClean(),
        p.rounds(),
        p.team(),
        p.weaponMask(),
        p.weaponCounters(),
        p.fields());
  }

  private static StatsContent.Report read(List<PlayerLine> players, String lineEnd) {
    String text =
        InventedStatsFile.HEADER
            + lineEnd
            + players.stream().map(p -> line(p) + lineEnd).collect(Collectors.joining());
    byte[] bytes = text.getBytes(UTF_8);
    return (StatsContent.Report) ReaderInvariants.checkedRead(InventedStatsFile.NAME, bytes);
  }

  private static String line(PlayerLine p) {
    String weapons =
        Arrays.stream(p.weaponCounters()).mapToObj(n -> n + " ").collect(Collectors.joining());
    String fields =
        IntStream.range(0, FIELDS.length)
            .mapToObj(i -> "\t" + fieldText(FIELDS[i], p.fields()[i]))
            .collect(Collectors.joining());
    return "%s\\%s\\%d\\%d\\%d %s%s"
        .formatted(p.guid8(), p.nameRaw(), p.rounds(), p.team(), p.weaponMask(), weapons, fields);
  }

  private static String fieldText(TabField field, int value) {
    if (!field.isTenths()) {
      return Integer.toString(value);
    }
    long magnitude = Math.abs((long) value);
    return (value < 0 ? "-" : "") + magnitude / 10 + "." + magnitude % 10;
  }

  private static Set<PlayerLine> withoutLineNumbers(StatsContent.Report report) {
    return report.players().stream()
        .map(player -> at(player, 0, player.guid8()))
        .collect(Collectors.toSet());
  }
}
