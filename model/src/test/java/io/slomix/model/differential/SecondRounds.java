package io.slomix.model.differential;

import static io.slomix.model.testing.RoundFiles.round1;
import static io.slomix.model.testing.RoundFiles.round2;

import io.slomix.model.match.ChainEvidence;
import io.slomix.model.match.ChainEvidence.Limit;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.testing.PlayerLines;
import io.slomix.model.testing.RoundFiles;
import io.slomix.model.testing.Teams;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sets up a paired round 2 that lasted as long as its header says. */
final class SecondRounds {

  static final ChainEvidence CONFIRMED = new ChainEvidence(Limit.CONFIRMED, true, true);
  static final String SUBJECT = "S0000001";

  private SecondRounds() {}

  /** One player beside four others who played both rounds; null where he is not in a file. */
  static RoundDifferential withTeams(String playTime, PlayerLines first, PlayerLines second) {
    return RoundDifferential.ofSecond(
        round1("2026-05-01-210000", "supply").players(beside(Teams.firstRound(), first)).file(),
        round2("2026-05-01-210700", "supply")
            .players(beside(Teams.secondRound(), second))
            .playTime(playTime)
            .file(),
        CONFIRMED);
  }

  /** The outcome of {@link #SUBJECT}, or null when he has no row. */
  static PlayerOutcome subject(RoundDifferential round) {
    return outcome(round, SUBJECT);
  }

  static PlayerOutcome outcome(RoundDifferential round, String key) {
    return round.players().stream().filter(p -> p.key().equals(key)).findFirst().orElse(null);
  }

  /** A round 2 of exactly these players. */
  static RoundDifferential of(RoundFiles first, RoundFiles second) {
    return RoundDifferential.ofSecond(first.file(), second.file(), CONFIRMED);
  }

  static RoundFiles first(PlayerLines... players) {
    return round1("2026-05-01-210000", "supply").players(players);
  }

  static RoundFiles second(PlayerLines... players) {
    return round2("2026-05-01-210700", "supply").players(players);
  }

  /** A player's time on a team in tenths of a minute, with as much damage given as taken. */
  static PlayerLines played(String guid, int rounds, int tenths, int damage) {
    return PlayerLines.player(guid).rounds(rounds).played(tenths).damage(damage, damage);
  }

  private static List<PlayerLine> beside(List<PlayerLine> teams, PlayerLines player) {
    List<PlayerLine> players = new ArrayList<>(teams);
    Stream.ofNullable(player).map(PlayerLines::line).forEach(players::add);
    return players;
  }
}
