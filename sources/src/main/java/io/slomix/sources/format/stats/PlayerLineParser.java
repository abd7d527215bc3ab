package io.slomix.sources.format.stats;

import io.slomix.model.evidence.Reason;
import io.slomix.model.stats.ColourCodes;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.TabField;
import io.slomix.sources.format.text.ByteLines;
import io.slomix.sources.format.text.NumberCursor;
import io.slomix.sources.format.text.QuotedBytes;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Parses the player lines of one file (stats-file 2).
 *
 * <p>Faults in the order of R20: PLAYER_LINE, WEAPON_BLOCK, FIELD_VALUE; of several values that are
 * no numbers the leftmost one is reported. Reuses its buffers, so it is not thread-safe.
 */
final class PlayerLineParser {

  private static final int LEAST_SEPARATORS = 4;

  private final byte[] bytes;
  private final NumberCursor numbers;
  private final WeaponBlock block;

  /** Parses lines of that file. */
  PlayerLineParser(byte[] bytes) {
    this.bytes = bytes;
    this.numbers = new NumberCursor(bytes);
    this.block = new WeaponBlock(bytes, numbers);
  }

  /** Parses the current line, whose shape has been taken. */
  Parsed<PlayerLine> parse(ByteLines line, PlayerLineShape shape, Charset charset) {
    if (shape.separators() < LEAST_SEPARATORS) {
      String detail = shape.separators() + 1 + " parts where 5 are needed";
      return fault(Reason.PLAYER_LINE, line, line.end(), detail);
    }
    int nul = indexOfNul(line.start(), shape.nameEnd());
    if (nul >= 0) {
      return fault(Reason.PLAYER_LINE, line, nul, "a NUL character in the guid or the name");
    }
    numbers.forgetBadToken();
    int rounds = single(shape.nameEnd(), shape.roundsEnd());
    int team = single(shape.roundsEnd(), shape.teamEnd());
    block.read(shape);
    if (!block.isComplete()) {
      return fault(Reason.WEAPON_BLOCK, line, block.faultIndex(shape), block.faultDetail());
    }
    int[] fields = fields(line, shape);
    if (numbers.badTokenStart() >= 0) {
      String token = QuotedBytes.of(bytes, numbers.badTokenStart(), numbers.badTokenEnd());
      String detail = token + " where a number is needed";
      return fault(Reason.FIELD_VALUE, line, numbers.badTokenStart(), detail);
    }
    String guid8 = text(line.start(), shape.guidEnd(), charset);
    String name = text(shape.guidEnd() + 1, shape.nameEnd(), charset);
    return new Parsed.Value<>(
        new PlayerLine(
            line.number(),
            guid8,
            name,
            ColourCodes.strip(name),
            rounds,
            team,
            block.mask(),
            block.counters(),
            fields));
  }

  private int single(int separator, int end) {
    numbers.moveTo(separator + 1, end);
    return numbers.whole('\\');
  }

  @SuppressWarnings("EnumOrdinal") // the model keeps the fields in declaration order
  private int[] fields(ByteLines line, PlayerLineShape shape) {
    TabLayout layout = TabLayout.ofFieldCount(shape.tabFields());
    int[] fields = new int[TabField.COUNT];
    Arrays.fill(fields, PlayerLine.ABSENT);
    numbers.moveTo(shape.blockEnd(), line.end());
    for (int i = 0; i < layout.size(); i++) {
      TabField field = layout.field(i);
      numbers.skipOne();
      fields[field.ordinal()] = field.isTenths() ? numbers.tenths('\t') : numbers.whole('\t');
    }
    return fields;
  }

  private int indexOfNul(int from, int to) {
    for (int at = from; at < to; at++) {
      if (bytes[at] == 0) {
        return at;
      }
    }
    return -1;
  }

  private String text(int from, int to, Charset charset) {
    return new String(bytes, from, to - from, charset);
  }

  private static Parsed<PlayerLine> fault(Reason reason, ByteLines line, int index, String detail) {
    return new Parsed.Fault<>(new LineFault(reason, line.number(), line.column(index), detail));
  }
}
