package io.slomix.jobs.explain;

import io.slomix.jobs.text.Printable;
import io.slomix.model.result.PlayerResult;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the player that somebody means: by key, by guid, by name, by a part of the name. */
final class PlayerChoice {

  private PlayerChoice() {}

  /** The only player that the text fits; a better fit hides all worse ones. */
  static PlayerResult among(List<PlayerResult> players, String text)
      throws NothingToExplainException {
    String wanted = text.toLowerCase(Locale.ROOT);
    List<Predicate<PlayerResult>> bestFirst =
        List.of(
            player -> player.outcome().key().toLowerCase(Locale.ROOT).equals(wanted),
            player -> player.outcome().line().guid8().toLowerCase(Locale.ROOT).equals(wanted),
            player -> name(player).toLowerCase(Locale.ROOT).equals(wanted),
            player -> name(player).toLowerCase(Locale.ROOT).contains(wanted));
    for (Predicate<PlayerResult> fits : bestFirst) {
      List<PlayerResult> found = players.stream().filter(fits).toList();
      if (found.size() == 1) {
        return found.get(0);
      }
      if (found.size() > 1) {
        throw new NothingToExplainException(
            "'%s' may be %s; give more of it.".formatted(Printable.of(text), listed(found)));
      }
    }
    throw new NothingToExplainException(
        players.isEmpty()
            ? "The round has no players."
            : "Nobody in this round is called '%s'; there are %s."
                .formatted(Printable.of(text), listed(players)));
  }

  private static String listed(List<PlayerResult> players) {
    return players.stream()
        .map(p -> "%s (%s)".formatted(Printable.of(name(p)), Printable.of(p.outcome().key())))
        .collect(Collectors.joining(", "));
  }

  private static String name(PlayerResult player) {
    return player.outcome().line().nameClean();
  }
}
