package io.slomix.jobs.round;

import io.slomix.jobs.round.RoundStory.Fights;
import io.slomix.jobs.round.RoundStory.Player;
import io.slomix.jobs.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells people about a round. Pure: equal stories, equal text. */
public final class RoundText {

  private static final int NAME_WIDTH = 20;
  private static final int SECONDS_PER_MINUTE = 60;

  private RoundText() {}

  /** The whole text. */
  public static List<String> of(RoundStory round) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s R%s on %s, round %s, %s"
            .formatted(
                Printable.of(round.map()),
                known(round.roundNumber()),
                round.server(),
                known(round.number()),
                round.fingerprint()));
    lines.add(
        "  %s to %s, %s played, %s, %s"
            .formatted(
                known(round.start()),
                known(round.end()),
                clock(round.seconds()),
                round.winner() == null ? "no winner" : round.winner() + " won",
                known(round.endReason())));
    if (!round.conflicts().isEmpty()) {
      lines.add("  its sources disagree on: " + String.join(", ", round.conflicts()));
    }
    lines.add("");
    lines.add("  sources (together with confidence " + known(round.confidence()) + ")");
    round
        .sources()
        .forEach(
            s ->
                lines.add(
                    "    %-9s %s  %s".formatted(s.kind(), Printable.of(s.file()), s.reason())));
    players(round, lines);
    round.fights().ifPresent(fights -> fights(fights, lines));
    return lines;
  }

  private static void players(RoundStory round, List<String> lines) {
    if (round.players().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(
        "  %-6s %-20s %15s   %15s   %8s %7s"
            .formatted("side", "player", "stats K/D/dmg", "capture K/D/dmg", "distance", "sprint"));
    round.players().forEach(player -> lines.add(player(player)));
  }

  private static String player(Player p) {
    boolean captured = p.captureKills() != null;
    return "  %-6s %-20s %15s   %15s   %8s %7s"
        .formatted(
            p.side(),
            name(p.name()),
            "%d/%d/%d".formatted(p.kills(), p.deaths(), p.damage()),
            captured
                ? "%d/%d/%d".formatted(p.captureKills(), p.captureDeaths(), p.captureDamage())
                : "-",
            p.distance() == null ? "-" : p.distance() + " u",
            p.sprintPercent() == null ? "-" : percent(p.sprintPercent()));
  }

  private static void fights(Fights f, List<String> lines) {
    lines.add("");
    lines.add(
        "  %d fights: %d killed, %d escaped, %d in crossfire"
            .formatted(f.engagements(), f.killed(), f.escaped(), f.crossfires()));
    lines.add(
        "  %d kills by opponents: %d traded, %d with a mate near who did nothing, %d alone"
            .formatted(f.kills(), f.traded(), f.missed(), f.isolated()));
    if (f.supportPercent() != null) {
      lines.add("  support " + percent(f.supportPercent()) + " of the time");
    }
  }

  private static String name(String name) {
    String printable = Printable.of(name);
    int end = Math.min(NAME_WIDTH, printable.codePointCount(0, printable.length()));
    return printable.substring(0, printable.offsetByCodePoints(0, end));
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.1f %%", value);
  }

  private static String clock(Long seconds) {
    return seconds == null
        ? "?"
        : "%d:%02d".formatted(seconds / SECONDS_PER_MINUTE, seconds % SECONDS_PER_MINUTE);
  }

  private static String known(Object value) {
    return value == null ? "?" : value.toString();
  }
}
