package io.slomix.jobs.explain.text;

import io.slomix.jobs.text.Printable;
import io.slomix.model.result.PlayerResult;
import io.slomix.model.result.RoundResult;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names a round and its players in the words that every explanation begins with. */
final class RoundHeading {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private RoundHeading() {}

  static String of(RoundResult round, ZoneId zone) {
    return "round %d of %s, server %s, ended %s (%s)"
        .formatted(
            round.file().roundNumber(),
            round.file().name().map(),
            round.facts().server(),
            time(round.file().roundEnd(), zone),
            zone);
  }

  static String of(PlayerResult player) {
    return "%s (%s)"
        .formatted(
            Printable.of(player.outcome().line().nameClean()),
            Printable.of(player.outcome().key()));
  }

  private static String time(long epochSeconds, ZoneId zone) {
    return TIME.format(Instant.ofEpochSecond(epochSeconds).atZone(zone));
  }
}
