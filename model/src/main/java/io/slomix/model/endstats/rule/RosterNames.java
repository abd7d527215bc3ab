package io.slomix.model.endstats.rule;

import io.slomix.model.endstats.Versus;
import io.slomix.model.stats.ColourCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Finds the guid of a player whom an endstats file only names (consumers 2.7).
 *
 * <p>The engine prints names without what is not ASCII, so a name is looked for as it is, then in
 * any case, then without such characters; what fits two players fits none.
 */
public final class RosterNames {

  private static final List<UnaryOperator<String>> BEST_FIRST =
      List.of(
          UnaryOperator.identity(),
          name -> name.toLowerCase(Locale.ROOT),
          name -> name.replaceAll("[^\\x20-\\x7E]", "").strip().toLowerCase(Locale.ROOT));

  private final List<Player> players;

  /** A player of a round: his name in any form, and the first eight characters of his guid. */
  public record Player(String name, String guid8) {}

  /** Looks among these players. */
  public RosterNames(List<Player> players) {
    this.players = List.copyOf(players);
  }

  /** Looks among these players and those whom the headers of the report itself name. */
  public static RosterNames of(List<Player> roster, List<Versus> versus) {
    List<Player> all = new ArrayList<>(roster);
    versus.stream()
        .filter(line -> line.subjectGuid() != null)
        .map(line -> new Player(line.subjectName(), guid8(line.subjectGuid())))
        .forEach(all::add);
    return new RosterNames(all);
  }

  /** The guid of the one player with that name. */
  public Optional<String> guid8Of(String name) {
    for (UnaryOperator<String> form : BEST_FIRST) {
      String wanted = form.apply(ColourCodes.strip(name));
      Set<String> guids =
          players.stream()
              .filter(p -> form.apply(ColourCodes.strip(p.name())).equals(wanted))
              .map(Player::guid8)
              .collect(Collectors.toSet());
      if (!guids.isEmpty()) {
        return guids.size() == 1 && !wanted.isEmpty()
            ? guids.stream().findFirst()
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The form of a guid that stats files have (consumers 0.3). */
  public static String guid8(String guid) {
    return guid.substring(0, Math.min(8, guid.length())).toUpperCase(Locale.ROOT);
  }
}
