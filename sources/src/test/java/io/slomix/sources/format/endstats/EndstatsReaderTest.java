package io.slomix.sources.format.endstats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.endstats.EndstatsContent;
import io.slomix.model.endstats.EndstatsContent.Refusal;
import io.slomix.model.endstats.EndstatsContent.Report;
import io.slomix.model.endstats.EndstatsLine;
import io.slomix.model.endstats.EndstatsPart;
import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.evidence.Reason;
import io.slomix.sources.format.Mutations;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Endstats files, byte by byte (consumers 2.1, 2.2; R4). */
class EndstatsReaderTest {

  private static final String NAME = "2026-03-13-215416-etl_frostbite-round-1-endstats.txt";
  private static final String TEXT =
      "Most damage given\tTin\t3214\nMost kills per minute\t^1bréza\t1.78\n"
          + "VS_HEADER\tTin\tC7780B21E4F59A0D3366EE11924FBC58   \nKestrel\t4\t0\n";

  @Test
  void linesAreThreeCleanTexts() {
    EndstatsPart part = read(TEXT);
    assertThat(part.lines())
        .containsExactly(
            new EndstatsLine("Most damage given", "Tin", "3214"),
            new EndstatsLine("Most kills per minute", "bréza", "1.78"),
            new EndstatsLine("VS_HEADER", "Tin", "C7780B21E4F59A0D3366EE11924FBC58"),
            new EndstatsLine("Kestrel", "4", "0"));
    assertThat(part.file()).isEqualTo(NAME);
    assertThat(part.parseStatus()).isEqualTo(ParseStatus.OK);
  }

  @Test
  void lineEndsBlankLinesAndTheLastLineEndDoNotMatter() {
    String windows = "\r\n" + TEXT.replace("\n", "\r\n \r\n").stripTrailing();
    assertThat(read(windows)).isEqualTo(read(TEXT));
  }

  @Test
  void shortLinesAreSkippedAndCounted() {
    EndstatsPart part = read("Most deaths\tTin\nx\n" + TEXT);
    assertThat(part.lines()).isEqualTo(read(TEXT).lines());
    assertThat(part.droppedLines()).isEqualTo(2);
    assertThat(part.remarks()).containsExactly(Reason.LINES_DROPPED);
    assertThat(part.parseStatus()).isEqualTo(ParseStatus.PARTIAL);
  }

  @Test
  void hostileTextIsMadeStorable() {
    EndstatsPart part = read("Most deaths\t^1a\u0000b\u200b\t5\textra\nx\t\t\n");
    assertThat(part.lines())
        .containsExactly(new EndstatsLine("Most deaths", "ab", "5"), new EndstatsLine("x", "", ""));
  }

  @Test
  void lineThatIsNoUtf8CostsNoOtherItsName() {
    byte[] bytes = "a\tbréza\t1\nb\t@\t2\n".getBytes(UTF_8);
    bytes[bytes.length - 4] = (byte) 0xE9;
    EndstatsPart part = ((Report) EndstatsReader.read(NAME, bytes)).part();
    assertThat(part.lines())
        .containsExactly(new EndstatsLine("a", "bréza", "1"), new EndstatsLine("b", "é", "2"));
    assertThat(part.remarks()).containsExactly(Reason.ENCODING_FALLBACK);
  }

  @Test
  void emptyFileIsAnEmptyPart() {
    assertThat(read("").lines()).isEmpty();
  }

  @Test
  void foreignNamesAndNumbersAreRefused() {
    assertThat(reason("2026-03-13-215416-supply-round-1.txt")).isEqualTo(Reason.NAME);
    assertThat(reason("../x-endstats.txt")).isEqualTo(Reason.NAME);
    assertThat(reason(NAME.replace("round-1", "round-3"))).isEqualTo(Reason.ROUND_NUMBER);
  }

  @Test
  void sizesAreBounded() {
    Refusal file = refusal(NAME, "a\tb\tc\n".repeat(50_000).getBytes(UTF_8));
    assertThat(file.reason()).isEqualTo(Reason.FILE_TOO_LONG);
    Refusal line = refusal(NAME, ("a\tb\tc\n" + "x".repeat(4097) + "\n").getBytes(UTF_8));
    assertThat(line.reason()).isEqualTo(Reason.LINE_TOO_LONG);
    assertThat(line.line()).isEqualTo(2);
    assertThat(line.column()).isEqualTo(4097);
    assertThat(read("a\tb\t" + "x".repeat(4092) + "\n").lines()).hasSize(1);
  }

  @Test
  void everyFlippedDeletedOrCutByteChangesAtMostItsOwnLineAndTheNext() {
    List<EndstatsLine> intact = read(TEXT).lines();
    Mutations.forEach(
        TEXT.getBytes(UTF_8),
        Mutations.EVERY_BIT,
        mutant -> {
          EndstatsPart part = ((Report) EndstatsReader.read(NAME, mutant)).part();
          if (mutant.length >= TEXT.getBytes(UTF_8).length - 1) {
            assertThat(intact.stream().filter(line -> !part.lines().contains(line)).count())
                .isLessThanOrEqualTo(2);
          }
          assertThat(part.lines().size() + part.droppedLines()).isLessThanOrEqualTo(6);
        });
  }

  @Property
  void anyBytesGiveLines(@ForAll byte[] bytes) {
    EndstatsContent content = EndstatsReader.read(NAME, bytes);
    assertThat(((Report) content).part().lines())
        .allMatch(line -> line.first().codePoints().noneMatch(Character::isISOControl));
    assertThat(EndstatsReader.read(NAME, bytes)).isEqualTo(content);
  }

  private static EndstatsPart read(String text) {
    return ((Report) EndstatsReader.read(NAME, text.getBytes(UTF_8))).part();
  }

  private static Reason reason(String name) {
    return refusal(name, TEXT.getBytes(UTF_8)).reason();
  }

  private static Refusal refusal(String name, byte[] bytes) {
    return (Refusal) EndstatsReader.read(name, bytes);
  }
}
