package io.slomix.model.testing;

import io.slomix.model.stats.ColourCodes;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.TabField;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Transcribes the player lines of the contract's worked examples, tabs printed as bars. */
public final class PrintedLine {

  private PrintedLine() {}

  /** A line of the 38-field layout. */
  public static PlayerLine of(String text) {
    String[] parts = text.split("\\\\", -1);
    String[] tabbed = parts[4].split("\\|", -1);
    int[] block = Stream.of(tabbed[0].strip().split(" ")).mapToInt(Integer::parseInt).toArray();
    int[] fields = new int[TabField.COUNT];
    for (TabField field : TabField.values()) {
      String value = tabbed[1 + field.ordinal()];
      fields[field.ordinal()] =
          new BigDecimal(value).movePointRight(field.isTenths() ? 1 : 0).intValueExact();
    }
    int[] counters = new int[block.length - 1];
    System.arraycopy(block, 1, counters, 0, counters.length);
    return new PlayerLine(
        2,
        parts[0],
        parts[1],
        ColourCodes.strip(parts[1]),
        Integer.parseInt(parts[2]),
        Integer.parseInt(parts[3]),
        block[0],
        counters,
        fields);
  }
}
