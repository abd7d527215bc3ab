package io.slomix.model.scoring.team;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The team sizes of a session: {@code 6v6} (consumers 3.5, {@code format}). */
public final class TeamFormat {

  private TeamFormat() {}

  /**
   * The sizes of teams A and B in most counting rounds, of equally frequent ones the larger; null
   * when no round tells.
   */
  public static String of(SessionTeams teams) {
    Map<Sizes, Integer> frequency = new TreeMap<>();
    List<TeamRound> told = teams.rounds().stream().filter(TeamRound::told).toList();
    told.forEach(
        round ->
            frequency.merge(
                new Sizes(round.of(Team.A).size(), round.of(Team.B).size()), 1, Integer::sum));
    return frequency.entrySet().stream()
        .max(Map.Entry.<Sizes, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(most -> most.getKey().a() + "v" + most.getKey().b())
        .orElse(null);
  }

  private record Sizes(int a, int b) implements Comparable<Sizes> {

    @Override
    public int compareTo(Sizes other) {
      return Comparator.comparingInt((Sizes s) -> s.a + s.b)
          .thenComparing(s -> s.a)
          .compare(this, other);
    }
  }
}
