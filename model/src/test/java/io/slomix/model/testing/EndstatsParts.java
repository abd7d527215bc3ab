package io.slomix.model.testing;

import io.slomix.model.endstats.EndstatsLine;
import io.slomix.model.endstats.EndstatsPart;
import java.util.Arrays;
import java.util.List;

/** Invented endstats files, written as people read them: {@code award|player|value}. */
public final class EndstatsParts {

  public static final String NAME = "2026-03-13-215416-etl_frostbite-round-1-endstats.txt";

  private EndstatsParts() {}

  public static EndstatsPart part(String... lines) {
    return named(NAME, lines);
  }

  public static EndstatsPart named(String file, String... lines) {
    return new EndstatsPart(
        file, Arrays.stream(lines).map(EndstatsParts::line).toList(), 0, List.of());
  }

  private static EndstatsLine line(String text) {
    String[] parts = text.split("\\|", -1);
    return new EndstatsLine(parts[0], parts[1], parts[2]);
  }
}
