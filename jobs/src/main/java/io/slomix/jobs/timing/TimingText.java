package io.slomix.jobs.timing;

import io.slomix.jobs.text.Printable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells people how the times of rounds compare. Pure: equal times, equal text. */
public final class TimingText {

  private static final int CLOSE_SECONDS = 5;
  private static final int MAP_WIDTH = 20;

  private TimingText() {}

  /** A table of rounds with its totals. */
  public static List<String> table(List<RoundTiming> rounds) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%-6s %-20s %-2s %8s %8s %7s %s %s"
            .formatted("round", "map", "R", "stats", "lua", "diff", " ", "reason"));
    for (RoundTiming round : rounds) {
      lines.add(row(round));
    }
    lines.add(totals(rounds));
    lines.add("= equal  ~ below 5 s  + surrender corrected  ? larger  ! a leg is missing");
    return lines;
  }

  /** One round with its players. */
  public static List<String> round(RoundTiming round, List<PlayerTiming> players) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s R%s on %s, %s"
            .formatted(
                Printable.of(round.map()),
                orUnknown(round.roundNumber()),
                round.server(),
                round.status()));
    lines.add("  stats file: %s  %s".formatted(clock(round.statsSeconds()), known(round.stamp())));
    lines.add(
        "  Lua event:  %s  %s"
            .formatted(
                clock(round.luaSeconds()),
                round.pauseCount() == null
                    ? "none"
                    : "%d pauses (%d s), end %s"
                        .formatted(
                            round.pauseCount(), round.pauseSeconds(), known(round.endReason()))));
    lines.add("  reason:     " + known(round.reason()));
    if (round.difference() != null) {
      lines.add(
          "  stats - Lua = %s s, x%s; file written %s s after the Lua end"
              .formatted(
                  signed(round.difference()), known(round.correction()), known(round.fileGap())));
    }
    if (!players.isEmpty()) {
      lines.add("");
      lines.add(
          "  %-4s %-24s %7s %9s %9s  %s"
              .formatted("side", "player", "played", "dead", "dead(Lua)", "reason"));
      players.forEach(player -> lines.add(player(player)));
      lines.add("  [AX] Axis  [AL] Allies  [--] unknown");
    }
    return lines;
  }

  private static String row(RoundTiming round) {
    return "%-6s %-20s %-2s %8s %8s %7s %s %s"
        .formatted(
            orUnknown(round.number()),
            cut(Printable.of(round.map())),
            orUnknown(round.roundNumber()),
            clock(round.statsSeconds()),
            clock(round.luaSeconds()),
            round.difference() == null ? "-" : signed(round.difference()),
            mark(round),
            known(round.reason()));
  }

  private static String mark(RoundTiming round) {
    if (round.difference() == null) {
      return "!";
    }
    if (round.surrenderCorrected()) {
      return "+";
    }
    BigDecimal apart = round.difference().abs();
    if (apart.compareTo(BigDecimal.ONE) < 0) {
      return "=";
    }
    return apart.compareTo(BigDecimal.valueOf(CLOSE_SECONDS)) < 0 ? "~" : "?";
  }

  private static String totals(List<RoundTiming> rounds) {
    List<BigDecimal> differences =
        rounds.stream().map(RoundTiming::difference).filter(d -> d != null).toList();
    BigDecimal largest =
        differences.stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElse(null);
    long corrected = rounds.stream().filter(RoundTiming::surrenderCorrected).count();
    return "%d of %d rounds with both times, %d surrenders corrected, largest difference %s s"
        .formatted(
            differences.size(), rounds.size(), corrected, largest == null ? "-" : signed(largest));
  }

  private static String player(PlayerTiming player) {
    return "  %-4s %-24s %7s %9s %9s  %s"
        .formatted(
            player.sideMarker(),
            Printable.of(player.name()),
            clock(player.playedSeconds()),
            clock(player.statsDeadSeconds()),
            clock(player.luaDeadSeconds()),
            player.reason());
  }

  private static String cut(String text) {
    return text.length() <= MAP_WIDTH ? text : text.substring(0, MAP_WIDTH - 1) + "~";
  }

  private static String clock(Number seconds) {
    if (seconds == null) {
      return "-";
    }
    long whole = new BigDecimal(seconds.toString()).setScale(0, RoundingMode.HALF_UP).longValue();
    return "%d:%02d".formatted(whole / 60, whole % 60);
  }

  private static String signed(BigDecimal value) {
    return String.format(Locale.ROOT, "%+.1f", value);
  }

  private static String orUnknown(Integer number) {
    return number == null ? "-" : number.toString();
  }

  private static String known(Object value) {
    return value == null ? "-" : value.toString();
  }
}
