package io.slomix.sources.sample.leg;

import io.slomix.sources.sample.counters.CounterValues;
import io.slomix.sources.sample.counters.Tally;
import io.slomix.sources.sample.truth.PlayerTruth;
import io.slomix.sources.sample.truth.SampleRound;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Writes the endstats file of a round: awards, then who killed whom (consumers 2.2, 2.5). */
final class EndstatsText {

  private static final Map<String, ToLongFunction<CounterValues>> AWARDS = awards();

  private EndstatsText() {}

  static String of(SampleRound round) {
    StringBuilder text = new StringBuilder();
    AWARDS.forEach(
        (award, value) ->
            best(round, value)
                .ifPresent(
                    p -> line(text, award, p.name(), Long.toString(value.applyAsLong(p.real())))));
    Duels duels = Duels.of(round);
    for (PlayerTruth player : round.players()) {
      Map<PlayerTruth, int[]> opponents = duels.of(player);
      if (!opponents.isEmpty()) {
        line(text, "VS_HEADER", player.name(), LuaMessageText.guid(player));
        opponents.forEach(
            (opponent, duel) ->
                line(text, opponent.name(), Integer.toString(duel[0]), Integer.toString(duel[1])));
      }
    }
    return text.toString();
  }

  private static Map<String, ToLongFunction<CounterValues>> awards() {
    Map<String, ToLongFunction<CounterValues>> awards = new LinkedHashMap<>();
    awards.put("Most damage given", v -> v.get(Tally.DAMAGE_GIVEN));
    awards.put("Most damage received", v -> v.get(Tally.DAMAGE_RECEIVED));
    awards.put("Most team damage given", v -> v.get(Tally.TEAM_DAMAGE_GIVEN));
    awards.put("Most selfkills", v -> v.get(Tally.SELF_KILLS));
    awards.put("Most deaths", CounterValues::deaths);
    awards.put("Most revives", v -> v.get(Tally.REVIVES_GIVEN));
    awards.put("Most revived", v -> v.get(Tally.TIMES_REVIVED));
    awards.put("Longest killing spree", v -> v.get(Tally.KILLING_SPREE));
    awards.put("Longest death spree", v -> v.get(Tally.DEATH_SPREE));
    awards.put("Most kill assists", v -> v.get(Tally.KILL_ASSISTS));
    awards.put("Most killsteals", v -> v.get(Tally.KILL_STEALS));
    awards.put("Most headshots", CounterValues::headshots);
    awards.put("Most bullets fired", CounterValues::shots);
    awards.put("Most dynamites planted", v -> v.get(Tally.DYNAMITES_PLANTED));
    return awards;
  }

  /** Nobody gets an award for nothing; of equals the smaller guid. */
  private static Optional<PlayerTruth> best(
      SampleRound round, ToLongFunction<CounterValues> value) {
    return round.players().stream()
        .filter(player -> value.applyAsLong(player.real()) > 0)
        .max(
            Comparator.comparingLong((PlayerTruth p) -> value.applyAsLong(p.real()))
                .thenComparing(Comparator.comparing(PlayerTruth::guid8).reversed()));
  }

  private static void line(StringBuilder text, String first, String second, String third) {
    text.append(first).append('\t').append(second).append('\t').append(third).append('\n');
  }
}
